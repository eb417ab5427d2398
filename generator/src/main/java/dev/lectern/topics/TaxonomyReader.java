package dev.lectern.topics;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code content/taxonomy.yaml}: a map from tags to what is to be done with them.
 *
 * <pre>
 * 标度律:
 *   alias: [scaling law, 规模法则]    # other names of the same tag; one name needs no brackets
 *   label: {en: Scaling laws}       # how a site of that language shows it
 *   parent: 深度学习                  # the tag above it
 * 大模型:
 *   merge: 大语言模型                 # is that tag, with all its aliases
 * 核心结论:
 *   hide: true                      # is no tag at all
 * </pre>
 *
 * <p>Names are compared as {@link TagKey} does, and the glossary's names of one term are one tag.
 * What is wrong is told and left out; the rest holds. Linear in the file.
 */
public final class TaxonomyReader {
  private static final int MAX_LENGTH = 1_000_000;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final String FIELDS = "alias, merge, hide, label, parent";

  private final SourceText source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<TagKey, TaxonomyDraft> drafts = new LinkedHashMap<>();

  private TaxonomyReader(SourceText source) {
    this.source = source;
  }

  /**
   * What a file says and what is wrong with it.
   *
   * @param diagnostics errors only, in the order of the file
   */
  public record Result(Taxonomy taxonomy, List<Diagnostic> diagnostics) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Reads a file.
   *
   * @param displayPath for messages, relative to the project, with {@code /} between names
   * @param text the whole file
   */
  public static Result read(String displayPath, String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    TaxonomyReader reader = new TaxonomyReader(new SourceText(displayPath, lines));
    Taxonomy taxonomy = reader.read();
    return new Result(taxonomy, reader.diagnostics.stream().sorted(Diagnostic.ORDER).toList());
  }

  private Taxonomy read() {
    if (source.text().length() > MAX_LENGTH) {
      error("taxonomy-size", 1, 1, "longer than " + MAX_LENGTH + " characters");
      return Taxonomy.EMPTY;
    }
    Optional<YamlNode> root;
    try {
      root = YamlNode.read(source.text());
    } catch (YamlNode.Malformed e) {
      error("taxonomy-syntax", e.line(), e.column(), String.valueOf(e.getMessage()));
      return Taxonomy.EMPTY;
    }
    if (root.isEmpty() || isNothing(root.get())) {
      return Taxonomy.EMPTY;
    }
    if (!root.get().map()) {
      error("taxonomy-type", root.get(), "a taxonomy is a map from tags to what is done with them");
      return Taxonomy.EMPTY;
    }
    readTags(root.get().items());
    return new TaxonomyNames(drafts, this::error).taxonomy();
  }

  private static boolean isNothing(YamlNode node) {
    return node.scalar() != null && (node.scalar().isBlank() || node.scalar().equals("null"));
  }

  private void readTags(List<YamlNode> pairs) {
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      YamlNode name = pairs.get(i);
      Optional<TagKey> key = key(name);
      if (key.isEmpty()) {
        continue;
      }
      TaxonomyDraft draft =
          new TaxonomyDraft(name, String.valueOf(name.scalar()).strip(), key.get());
      TaxonomyDraft before = drafts.putIfAbsent(draft.key, draft);
      if (before != null) {
        error(
            "taxonomy-conflict",
            name,
            quoted(draft.name)
                + " is the same tag as "
                + quoted(before.name)
                + " in line "
                + before.node.line());
        continue;
      }
      readFields(draft, pairs.get(i + 1));
      dropMergeOfSynonyms(draft);
    }
  }

  /** {@code ML: {merge: 机器学习}} says what the glossary does already. */
  private static void dropMergeOfSynonyms(TaxonomyDraft draft) {
    if (draft.merge != null) {
      TagKey own = TagKey.of(String.valueOf(draft.merge.scalar()));
      if (Taxonomy.canonical(own).equals(draft.key) && !own.equals(TagKey.of(draft.name))) {
        draft.merge = null;
      }
    }
  }

  private void readFields(TaxonomyDraft draft, YamlNode fields) {
    if (!fields.map()) {
      if (!isNothing(fields)) {
        error(
            "taxonomy-type",
            fields,
            "under " + quoted(draft.name) + " stands no map",
            "write one of " + FIELDS + " below it");
      }
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i + 1 < fields.items().size(); i += 2) {
      YamlNode field = fields.items().get(i);
      YamlNode value = fields.items().get(i + 1);
      String name = String.valueOf(field.scalar());
      if (!seen.add(name)) {
        error("taxonomy-conflict", field, quoted(name) + " twice for " + quoted(draft.name));
        continue;
      }
      switch (name) {
        case "alias" -> readAliases(draft, value);
        case "merge" -> draft.merge = key(value).isPresent() ? value : null;
        case "parent" -> draft.parent = key(value).isPresent() ? value : null;
        case "hide" -> readHide(draft, value);
        case "label" -> readLabels(draft, value);
        default ->
            error(
                "taxonomy-unknown-key",
                field,
                "unknown key " + quoted(name),
                "the keys are " + FIELDS);
      }
    }
    if (draft.merge != null) {
      if (draft.hidden || draft.parent != null || !draft.labels.isEmpty()) {
        error(
            "taxonomy-conflict",
            draft.merge,
            quoted(draft.name) + " is merged, so it can't be hidden, labelled or have a parent",
            "say that of " + quoted(String.valueOf(draft.merge.scalar())));
      }
    } else if (draft.hidden && (draft.parent != null || !draft.labels.isEmpty())) {
      error(
          "taxonomy-conflict",
          draft.node,
          quoted(draft.name) + " is hidden, so label and parent mean nothing");
    }
  }

  private void readAliases(TaxonomyDraft draft, YamlNode value) {
    if (value.map()) {
      error("taxonomy-type", value, "alias is a name or a list of names");
      return;
    }
    for (YamlNode alias : value.isList() ? value.items() : List.of(value)) {
      if (key(alias).isPresent()) {
        draft.aliases.add(alias);
      }
    }
  }

  private void readHide(TaxonomyDraft draft, YamlNode value) {
    String hide = String.valueOf(value.scalar());
    if (hide.equals("true") || hide.equals("false")) {
      draft.hidden = hide.equals("true");
    } else {
      error("taxonomy-type", value, "hide is true or false");
    }
  }

  private void readLabels(TaxonomyDraft draft, YamlNode value) {
    if (!value.map()) {
      error("taxonomy-type", value, "label is a map from languages to names", "{zh: 标度律, en: …}");
      return;
    }
    for (int i = 0; i + 1 < value.items().size(); i += 2) {
      YamlNode language = value.items().get(i);
      YamlNode label = value.items().get(i + 1);
      String code = String.valueOf(language.scalar());
      if (!LANGUAGE.matcher(code).matches()) {
        error("taxonomy-type", language, quoted(code) + " is no language", "write zh or en");
      } else if (draft.labels.containsKey(code)) {
        error("taxonomy-conflict", language, "a second label for " + code);
      } else if (key(label).isPresent()) {
        draft.labels.put(code, String.valueOf(label.scalar()).strip());
      }
    }
  }

  /** The tag that a name is; an error when it is none. */
  private Optional<TagKey> key(YamlNode name) {
    String folded = name.scalar() == null ? "" : TagKey.fold(name.scalar());
    if (folded.isEmpty() || folded.length() > 300) {
      error("taxonomy-type", name, folded.isEmpty() ? "no name of a tag" : "a name that long");
      return Optional.empty();
    }
    return Optional.of(Taxonomy.canonical(new TagKey(folded)));
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private void error(String id, YamlNode node, String message) {
    error(id, node.line(), node.column(), message);
  }

  private void error(String id, YamlNode node, String message, String hint) {
    error(id, node.line(), node.column(), message);
    int last = diagnostics.size() - 1;
    diagnostics.set(last, diagnostics.get(last).withHint(hint));
  }

  private void error(String id, int line, int column, String message) {
    // The parser also ends lines at U+0085, U+2028 and U+2029; editors do not count those.
    int known = Math.min(line, source.lineCount());
    diagnostics.add(
        Diagnostic.error(id, new SourceLocation(source.path(), known, column), message)
            .withSourceLine(source.line(known)));
  }
}
