package dev.lectern.publishing;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for links of a finished site that lead nowhere in it: to no file, to one whose name has
 * another case, to no element of a page, out of the site, or that are not percent-encoded. Every
 * one is told. Links of HTML and of XML are looked at; other hosts are not asked for anything.
 *
 * <p>Of each page only hashes of its ids are kept, so that a site of gigabytes takes megabytes.
 */
public final class LinkChecker {
  private static final Pattern REFRESH =
      Pattern.compile(
          "\\s*[0-9]+\\s*[;,]\\s*url\\s*=\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Addresses that XML holds as text, in a sitemap and in RSS. */
  private static final Pattern XML_ADDRESS = Pattern.compile("<(?:loc|link)>([^<]*)</");

  private final Path site;
  private final String displayFolder;
  private final @Nullable URI siteUrl;
  private final DiagnosticReport report;
  private final Set<String> files;
  private final Map<String, String> byLowerCase = new HashMap<>();
  private final Map<String, long[]> ids = new ConcurrentHashMap<>();
  private final Queue<Pending> pending = new ConcurrentLinkedQueue<>();

  /** A link to an element of another page, which may not have been read yet. */
  private record Pending(String page, int offset, String address, String path, String fragment) {}

  private LinkChecker(
      Path site,
      String displayFolder,
      @Nullable URI siteUrl,
      DiagnosticReport report,
      List<String> files) {
    this.site = site;
    this.displayFolder = displayFolder;
    this.siteUrl = siteUrl;
    this.report = report;
    this.files = new HashSet<>(files);
    files.forEach(file -> byLowerCase.put(file.toLowerCase(Locale.ROOT), file));
  }

  /**
   * Checks a site.
   *
   * @param site the published folder
   * @param displayFolder its name in messages
   * @param siteUrl its address, ends in {@code /}: whole addresses that begin so are links of the
   *     site too; null when unknown
   * @param report gets an error for each link that leads nowhere
   * @throws IOException when a file cannot be read
   */
  public static void check(
      Path site, String displayFolder, @Nullable URI siteUrl, DiagnosticReport report)
      throws IOException {
    List<String> files = FileTree.files(site);
    LinkChecker checker = new LinkChecker(site, displayFolder, siteUrl, report, files);
    try {
      files.parallelStream().forEach(checker::read);
      checker.pending.parallelStream().forEach(checker::checkElement);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void read(String page) {
    if (page.endsWith(".html")) {
      String text = text(page);
      LongStream.Builder own = LongStream.builder();
      HtmlTags.scan(
          text,
          (tag, name, value, offset) -> {
            if (name.equals("id") || (name.equals("name") && tag.equals("a"))) {
              own.add(hash(value));
            }
          });
      ids.put(page, own.build().sorted().toArray());
      HtmlTags.scan(
          text, (tag, name, value, offset) -> attribute(page, text, tag, name, value, offset));
    } else if (page.endsWith(".xml")) {
      String text = text(page);
      HtmlTags.scan(
          text, (tag, name, value, offset) -> attribute(page, text, tag, name, value, offset));
      Matcher address = XML_ADDRESS.matcher(text);
      while (address.find()) {
        check(page, text, HtmlTags.unescaped(address.group(1)), address.start(1));
      }
    }
  }

  private void attribute(
      String page, String text, String tag, String name, String value, int offset) {
    switch (name) {
      case "href", "src", "action", "poster" -> check(page, text, value, offset);
      case "content" -> {
        Matcher refresh = REFRESH.matcher(value);
        if (tag.equals("meta") && refresh.matches()) {
          check(page, text, refresh.group(1), offset);
        }
      }
      default -> {
        // What scripts load when they are wanted.
        if (name.startsWith("data-") && (name.endsWith("script") || name.endsWith("style"))) {
          check(page, text, value, offset);
        }
      }
    }
  }

  private void check(String page, String text, String address, int offset) {
    SiteLink link = SiteLink.read(address, page, siteUrl);
    if (link.fault() != null) {
      report.add(broken(page, text, offset, address, link.fault()));
    }
    @Nullable String wanted = link.path();
    if (wanted == null) {
      return;
    }
    String path = wanted.isEmpty() || wanted.endsWith("/") ? wanted + "index.html" : wanted;
    if (!files.contains(path)) {
      Diagnostic missing = broken(page, text, offset, address, "leads to no file of the site");
      @Nullable String other = byLowerCase.get(path.toLowerCase(Locale.ROOT));
      report.add(other == null ? missing : missing.withHint("there is " + other));
    } else if (path.endsWith(".html") && !isTop(link.fragment())) {
      if (!path.equals(page)) {
        pending.add(new Pending(page, offset, address, path, link.fragment()));
      } else if (!hasId(path, link.fragment())) {
        report.add(broken(page, text, offset, address, "leads to no element of the page"));
      }
    }
  }

  private void checkElement(Pending link) {
    if (!hasId(link.path, link.fragment)) {
      report.add(
          broken(
              link.page,
              text(link.page),
              link.offset,
              link.address,
              "leads to no element of " + link.path));
    }
  }

  private boolean hasId(String page, String id) {
    long[] own = ids.getOrDefault(page, new long[0]);
    return Arrays.binarySearch(own, hash(id)) >= 0;
  }

  /** What every page has, and directives that are for the browser alone. */
  private static boolean isTop(String fragment) {
    return fragment.isEmpty() || fragment.equalsIgnoreCase("top") || fragment.startsWith(":~:");
  }

  private Diagnostic broken(String page, String text, int offset, String address, String fault) {
    int line = 1;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    return Diagnostic.error(
        "link-broken",
        new SourceLocation(
            displayFolder + "/" + page, line, text.codePointCount(start, offset) + 1),
        "the link \"" + address + "\" " + fault);
  }

  private String text(String page) {
    try {
      // Not strictly: what is no UTF-8 holds no link that could be right.
      return new String(Files.readAllBytes(FileNames.resolve(site, page)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 64 bits: among a million ids no two are taken for each other. */
  private static long hash(String id) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      h = (h ^ id.charAt(i)) * 0x100000001B3L;
      h ^= h >>> 29;
    }
    return h;
  }
}
