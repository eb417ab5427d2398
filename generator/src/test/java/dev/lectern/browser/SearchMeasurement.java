package dev.lectern.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the search of a site in Chromium, against what its pages say: {@code args} are the
 * folder of the site and that of its records.
 */
final class SearchMeasurement {
  private static final Pattern TEXT =
      Pattern.compile(
          "<h1[^>]*>(.*?)</h1>|<span class=\"said\">(.*?)</span>|<a class=\"chip\"[^>]*>(.*?)</a>"
              // Tables have a div of their own.
              + "|<div class=\"prose\"[^>]*>(.*?)</div>\\s*"
              + "(?=<(?:figure|section|div class=\"prose|/article))",
          Pattern.DOTALL);
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]+");
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  /** As a reader sees it, in lower case; parts apart by line ends. */
  private record PageText(String href, String title, String text) {
    static PageText of(Path site, Path file) {
      try {
        String html = Files.readString(file);
        StringBuilder text = new StringBuilder();
        String title = "";
        Matcher matcher = TEXT.matcher(html);
        while (matcher.find()) {
          for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
              String plain = plain(matcher.group(group));
              title = group == 1 ? plain : title;
              text.append(plain).append('\n');
            }
          }
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new PageText(site.relativize(file).toString(), title, lower);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static String plain(String html) {
      return html.replaceAll("</?(?:strong|em|code|a|b|i|span|del|sup)\\b[^>]*>", "")
          .replaceAll("<[^>]*>", "\n")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&#39;", "'")
          .replace("&amp;", "&");
    }
  }

  private final Browser browser = Browser.open();
  private final StaticServer server;
  private final Path site;
  private final List<Path> files;
  private final Random random = new Random(5);

  private SearchMeasurement(Path site) throws IOException {
    this.site = site;
    // A common character is in thousands of lectures, each of which is asked for its page.
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(10));
    this.server = new StaticServer(site);
    try (Stream<Path> list = Files.list(site.resolve("lectures"))) {
      files = list.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  public static void main(String[] args) throws Exception {
    SearchMeasurement measurement = new SearchMeasurement(Path.of(args[0]));
    try {
      System.out.printf(
          "%d lectures; index %.2f %% of the records%n",
          measurement.files.size(),
          100.0 * size(Path.of(args[0], "search")) / size(Path.of(args[1])));
      measurement.cost();
      measurement.recall();
      measurement.knownItems();
      measurement.typingErrors();
    } finally {
      measurement.browser.close();
      measurement.server.close();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private PageText page() {
    return PageText.of(site, files.get(random.nextInt(files.size())));
  }

  /** Two queries after another on a page that was just opened, as a reader types them. */
  private void cost() throws Exception {
    for (String queries :
        List.of(
            "传播算法|Hinton",
            "大语言模型|反向传播 梯度",
            "Hinton backpropagation|注意力",
            "微服务 架构|Transformer",
            "深度学习 优化|distributed systems",
            "神经网络|玻尔兹曼机 能量")) {
      browser.driver().executeCdpCommand("Network.enable", Map.of());
      browser.driver().executeCdpCommand("Performance.enable", Map.of());
      browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
      browser.driver().get(server.url("archive.html"));
      Thread.sleep(500);
      StringBuilder told = new StringBuilder(queries);
      browser.run("document.querySelector('[data-search-open]').click()");
      for (int i = 0; i < 2; i++) {
        double scriptBefore = i == 0 ? 0 : script();
        double bytesBefore = i == 0 ? 0 : transferred(".");
        double pagesBefore = transferred("/lectures/");
        Browser.waitUntil(
            () -> browser.run("return document.querySelector('dialog[open]')") != null);
        browser.run(
            "const field = document.querySelector('[data-search] input'); field.value = arguments[0];"
                + "field.dispatchEvent(new Event('input'))",
            queries.split("\\|")[i]);
        Thread.sleep(2500);
        told.append(
            String.format(
                Locale.ROOT,
                "; %s %.1f KB, %.1f of it pages, %.0f ms of script",
                i == 0 ? "first" : "second",
                (transferred(".") - bytesBefore) / 1000,
                (transferred("/lectures/") - pagesBefore) / 1000,
                (script() - scriptBefore) * 1000));
      }
      System.out.println(told);
    }
  }

  /** What the search loaded from where the pattern says, in bytes, compressed, with headers. */
  private double transferred(String pattern) {
    return ((Number)
            browser.run(
                "return performance.getEntriesByType('resource')"
                    + ".filter(r => r.startTime > 300 || /search/.test(r.name))"
                    + ".filter(r => r.name.match(arguments[0]))"
                    + ".reduce((sum, r) => sum + r.transferSize, 0)",
                pattern))
        .doubleValue();
  }

  private double script() {
    Map<String, Object> answer =
        browser.driver().executeCdpCommand("Performance.getMetrics", Map.of());
    for (Object metric : (List<?>) answer.get("metrics")) {
      Map<?, ?> values = (Map<?, ?>) metric;
      if ("ScriptDuration".equals(values.get("name"))) {
        return ((Number) values.get("value")).doubleValue();
      }
    }
    throw new IllegalStateException("no ScriptDuration");
  }

  private void open() throws Exception {
    browser.driver().get(server.url("search.html"));
    browser.run("document.querySelector('[data-search] input').focus()");
    Browser.waitUntil(
        () ->
            (Boolean)
                browser.run(
                    "return !!lecternSearch.files.index && !!lecternSearch.files.index.terms.at"));
  }

  private Map<?, ?> search(String query) {
    return (Map<?, ?>)
        browser
            .driver()
            .executeAsyncScript(
                "const [query, done] = arguments; (async () => {"
                    + "const { hits } = await lecternSearch.search(query);"
                    + "const exact = await Promise.all(hits.filter(h => h.exact).map(async h =>"
                    + "  decodeURIComponent((await lecternSearch.lecture(h.lecture))[1])));"
                    + "const first = await Promise.all("
                    + "  hits.slice(0, 5).map(async h => (await lecternSearch.lecture(h.lecture)).slice(0, 2)));"
                    + "return { exact, titles: first.map(([title]) => title),"
                    + "  pages: first.map(([, href]) => decodeURIComponent(href)) }; })().then(done)",
                query);
  }

  private void recall() throws Exception {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    // A few short lectures may not hold so many.
    for (int tries = 0; tries < 10_000 && wanted.size() < 200; tries++) {
      boolean han = wanted.size() < 120;
      List<String> found =
          (han ? HAN : WORD).matcher(page().text).results().map(MatchResult::group).toList();
      if (found.isEmpty()) {
        continue;
      }
      String one = found.get(random.nextInt(found.size()));
      int length = Math.min(one.length(), 1 + random.nextInt(6));
      int start = random.nextInt(one.length() - length + 1);
      wanted.put(han ? one.substring(start, start + length) : one, ConcurrentHashMap.newKeySet());
    }
    files.parallelStream()
        .map(file -> PageText.of(site, file))
        .forEach(
            page -> {
              Set<String> words = new TreeSet<>();
              // Digits and other letters of the script belong to a word too.
              Pattern.compile("[\\p{IsLatin}\\p{N}\\p{M}]+")
                  .matcher(page.text)
                  .results()
                  .forEach(m -> words.add(m.group()));
              wanted.forEach(
                  (query, pages) -> {
                    boolean han = query.charAt(0) >= 0x4e00;
                    if (han ? page.text.contains(query) : words.contains(query)) {
                      pages.add(page.href);
                    }
                  });
            });
    open();
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Set<String>> query : wanted.entrySet()) {
      Set<String> exact =
          ((List<?>) search(query.getKey() + " ").get("exact"))
              .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
      Set<String> missed = new TreeSet<>(query.getValue());
      missed.removeAll(exact);
      Set<String> extra = new TreeSet<>(exact);
      extra.removeAll(query.getValue());
      if (missed.isEmpty() && extra.isEmpty()) {
        right++;
      } else {
        wrong.add(
            query.getKey()
                + " missed "
                + missed.size()
                + " extra "
                + extra.size()
                + " "
                + Stream.concat(missed.stream(), extra.stream()).limit(2).toList());
      }
    }
    System.out.printf("recall: %d of %d queries exact %s%n", right, wanted.size(), wrong);
  }

  /**
   * Half a title. Where several titles hold the half, no reader and no search can tell which of
   * them was meant: any of them is right. How often the very lecture came is told too.
   */
  private void knownItems() {
    List<String> titles =
        files.parallelStream().map(file -> letters(PageText.of(site, file).title)).toList();
    int queries = 200;
    int shared = 0;
    int[] right = new int[6];
    int[] very = new int[6];
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      PageText page = page();
      String title = page.title;
      String half =
          title.substring(
              0, title.offsetByCodePoints(0, title.codePointCount(0, title.length()) / 2 + 1));
      shared += titles.stream().filter(t -> t.contains(letters(half))).count() > 1 ? 1 : 0;
      Map<?, ?> found = search(half);
      List<String> shown = ((List<?>) found.get("titles")).stream().map(t -> letters(t)).toList();
      int at = 0;
      while (at < shown.size() && !shown.get(at).contains(letters(half))) {
        at++;
      }
      right[at]++;
      int own = ((List<?>) found.get("pages")).indexOf(page.href);
      very[own < 0 ? 5 : own]++;
      if (at >= 3 || at >= shown.size()) {
        missed.add(half);
      }
    }
    System.out.printf(
        "half a title: a lecture of which it is half first in %d, in the first three in %d of %d;"
            + " the very lecture %d, %d; %d halves are in several titles %s%n",
        right[0],
        right[0] + right[1] + right[2],
        queries,
        very[0],
        very[0] + very[1] + very[2],
        shared,
        missed);
  }

  private static String letters(Object text) {
    return Normalizer.normalize(text.toString(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** One error in a word of a title. */
  private void typingErrors() {
    Map<String, String> errors = new TreeMap<>();
    Pattern word = Pattern.compile("[A-Za-z]{5,}");
    for (int tries = 0; tries < 1000 && errors.size() < 20; tries++) {
      String title = page().title;
      Matcher matcher = word.matcher(title);
      if (!HAN.matcher(title).find() || !matcher.find()) {
        continue;
      }
      StringBuilder typed = new StringBuilder(title);
      int at = matcher.start() + random.nextInt(matcher.end() - matcher.start() - 1);
      switch (errors.size() % 5) {
        case 0 -> typed.deleteCharAt(at);
        case 1 -> typed.insert(at, 'x');
        case 2 -> typed.setCharAt(at, 'q');
        case 3 -> typed.setCharAt(matcher.start(), 'z');
        default -> {
          char c = typed.charAt(at);
          typed.setCharAt(at, typed.charAt(at + 1));
          typed.setCharAt(at + 1, c);
        }
      }
      errors.put(typed.toString(), title);
    }
    List<String> missed = new ArrayList<>();
    errors.forEach(
        (typed, title) -> {
          if (!((List<?>) search(typed).get("titles")).contains(title)) {
            missed.add(typed);
          }
        });
    System.out.printf(
        "typing errors: %d of %d among the first five %s%n",
        errors.size() - missed.size(), errors.size(), missed);
  }
}
