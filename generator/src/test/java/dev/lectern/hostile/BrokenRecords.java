package dev.lectern.hostile;

import static dev.lectern.hostile.HostileRecord.leftOut;
import static dev.lectern.hostile.HostileRecord.published;
import static dev.lectern.hostile.HostileRecord.publishedText;
import static dev.lectern.hostile.HostileRecord.refused;
import static dev.lectern.hostile.HostileRecord.refusedText;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/** Records that break the format: its structure, its encoding, the values of its fields. */
final class BrokenRecords {
  private BrokenRecords() {}

  static List<HostileRecord> all() {
    return Stream.of(structure(), encodings(), times(), urls()).flatMap(List::stream).toList();
  }

  private static List<HostileRecord> structure() {
    return List.of(
        refusedText("empty-file", "", "empty-file"),
        refusedText("blank-file", " \n\t\n", "empty-file"),
        refusedText("prose-only", "Dear all,\n\nnothing here.\n", "not-a-record"),
        refusedText("only-a-title", "Title: x\n", MISSING_ALL_BUT_TITLE),
        refusedText("html-page", "<!DOCTYPE html><script>pwned=1</script>\n", "not-a-record"),
        refusedText("front-matter", "---\nlayout: x\n---\n", "not-a-record"),
        refusedText("jbake-header", "title=x\ntype=post\n~~~~~~\nText\n", "not-a-record"),
        refused("no-description-line", r -> r, "description-missing", "header-line")
            .replacing("Description:\n", ""),
        refused("no-content-line", r -> r, "content-missing").replacing("Content:\n", ""),
        refused("title-twice", r -> r.line("Title: Another"), "header-repeated"),
        refused(
            "url-twice-in-other-case", r -> r.line("url: https://a.example/"), "header-repeated"),
        refused("no-timestamp", r -> r.without("Timestamp"), "timestamp-missing"),
        refused("no-title", r -> r.without("Title"), "title-missing"),
        refused("no-url", r -> r.without("URL"), "url-missing"),
        refused("no-status", r -> r.without("Status"), "status-missing"),
        published("no-duration", r -> r.without("Duration"), "duration-missing"),
        refused("blank-title", r -> r.field("Title", " \t "), "title-missing"),
        refused("invisible-title", r -> r.field("Title", "\u200b\u2060\ufeff"), "title-missing"),
        published("empty-description", r -> r.description(""), "description-empty"),
        published("empty-content", r -> r.content(""), "content-empty"),
        leftOut("status-failed", r -> r.field("Status", "failed")),
        leftOut("status-misspelt", r -> r.field("Status", "sucess"), "status-spelling"),
        leftOut("status-of-markup", r -> r.field("Status", "<script>pwned=1</script>")),
        published("status-in-capitals", r -> r.field("Status", "SUCCESS")),
        published("unknown-field", r -> r.line("Colour: blue"), "header-unknown"),
        published("line-without-colon", r -> r.line("just some text"), "header-line"),
        published(
            "fields-in-other-order", r -> r.without("Timestamp").field("Timestamp", "2025-03-01")),
        published(
                "headers-in-the-transcript",
                r -> r.content("Title: Other\nStatus: failed\nURL: javascript:pwned=1"))
            .showing("Title: Other"),
        published(
                "diagram-in-the-transcript",
                r -> r.content("said <Mermaid_Diagram> graph TD; A-->B </Mermaid_Diagram> aloud"))
            .showing("said <Mermaid_Diagram> graph TD; A-->B </Mermaid_Diagram> aloud"),
        published("second-content-line", r -> r.content("one\nContent:\ntwo")),
        published(
            "content-line-before-a-diagram",
            r ->
                r.description(
                    "a\nContent:\nb\n<Mermaid_Diagram>\ngraph TD\nA-->B\n</Mermaid_Diagram>"),
            "content-earlier"),
        refused(
            "diagram-never-closed",
            r -> r.description("<Mermaid_Diagram>\ngraph TD"),
            "diagram-not-closed"),
        published(
            "diagram-never-opened",
            r -> r.description("x\n</Mermaid_Diagram>"),
            "diagram-not-opened"),
        published("diagram-empty", r -> r.diagram(""), "diagram-empty"),
        published("separator-of-jbake", r -> r.description("a\n~~~~~~\nb").content("~~~~~~\nc")),
        published("title-of-300-characters", r -> r.field("Title", "标".repeat(300))),
        published(
            "title-of-301-characters", r -> r.field("Title", "标".repeat(301)), "title-length"),
        published(
            "title-of-emoji", r -> r.field("Title", "👩‍👩‍👧‍👦".repeat(200)), "title-length"),
        published("title-of-marks", r -> r.field("Title", "a" + "\u0301".repeat(299))),
        published("title-is-a-video-id", r -> r.field("Title", "BV1iBoSYJEU8"), "title-only-id"));
  }

  private static final String[] MISSING_ALL_BUT_TITLE = {
    "timestamp-missing",
    "url-missing",
    "status-missing",
    "description-missing",
    "content-missing",
    "duration-missing"
  };

  private static List<HostileRecord> encodings() {
    String text = RecordText.good("x").field("Title", "深度学习：从这里开始的课程").toString();
    return List.of(
        refused("utf-16-le", text.getBytes(UTF_16LE), "other-encoding"),
        refused("utf-16-be", text.getBytes(UTF_16BE), "other-encoding"),
        refused("utf-16-with-bom", ("\ufeff" + text).getBytes(UTF_16LE), "other-encoding"),
        refused("utf-32", text.getBytes(Charset.forName("UTF-32LE")), "other-encoding"),
        refused("gbk", text.getBytes(Charset.forName("GBK")), "other-encoding"),
        refused("big5", text.getBytes(Charset.forName("Big5")), "other-encoding"),
        refused(
            "latin-1",
            RecordText.good("x").field("Title", "Caf\u00e9").toString().getBytes(ISO_8859_1),
            "malformed-utf8"),
        refused("overlong-slash", bytes("overlong-slash", 0xC0, 0xAF), "other-encoding"),
        refused(
            "surrogate-in-utf-8", bytes("surrogate-in-utf-8", 0xED, 0xA0, 0x80), "malformed-utf8"),
        refused(
            "beyond-unicode", bytes("beyond-unicode", 0xF4, 0x90, 0x80, 0x80), "malformed-utf8"),
        refused("lone-continuation", bytes("lone-continuation", 0x80), "malformed-utf8"),
        refused("cut-off-character", bytes("cut-off-character", 0xE6, 0xB7), "malformed-utf8"),
        refused("nul", bytes("nul", 0x00), "nul-character"),
        refused(
            "binary",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
            "malformed-utf8"),
        publishedText("byte-order-mark", "\ufeff" + RecordText.good("byte-order-mark")),
        publishedText(
            "windows-line-ends",
            RecordText.good("windows-line-ends").toString().replace("\n", "\r\n")),
        publishedText(
            "mac-line-ends", RecordText.good("mac-line-ends").toString().replace("\n", "\r")),
        publishedText(
            "mixed-line-ends",
            RecordText.good("mixed-line-ends").toString().replace("\n\n", "\r\r\n")),
        publishedText("no-last-line-end", RecordText.good("no-last-line-end").toString().strip()),
        published(
            "control-characters",
            r -> r.field("Title", "a\u0001b\u001bc\u007fd\u0085e").content("\u0008x\u000c"),
            "unprintable-characters"),
        published(
            "noncharacters",
            r -> r.field("Title", "a\ufffeb\uffff").content("x\ufdd0 \udbff\udfff"),
            "unprintable-characters"),
        published(
            "bidi-unpaired", r -> r.field("Title", "evil\u202etxt.exe"), "unprintable-characters"),
        published("bidi-paired", r -> r.field("Title", "\u2067עברית\u2069 here")),
        published("line-separators", r -> r.field("Title", "a\u2028Status: failed\u2029b"))
            .showing("Status: failed"),
        published("replacement-character", r -> r.field("Title", "a \ufffd b"))
            .showing("a \ufffd b"),
        published("zalgo", r -> r.content(("Z" + "\u0335\u0327\u0300".repeat(500)).repeat(20))),
        published("private-use", r -> r.field("Title", "\ue000\uf8ff \udb80\udc00")),
        published("right-to-left", r -> r.field("Title", "محاضرة في التعلم العميق"))
            .showing("محاضرة في التعلم العميق"),
        published(
            "escape-sequences",
            r -> r.field("Title", "\u001b[31mred\u001b]0;pwned\u0007"),
            "unprintable-characters"));
  }

  /** A record with raw bytes in its transcript. */
  private static byte[] bytes(String name, int... raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(RecordText.good(name).toString().strip().getBytes(UTF_8));
    for (int b : raw) {
      out.write(b);
    }
    out.writeBytes(" and on.\n".getBytes(UTF_8));
    return out.toByteArray();
  }

  private static List<HostileRecord> times() {
    return List.of(
        published("duration-zero", r -> r.field("Duration", "0:00"), "duration-format"),
        published("duration-negative", r -> r.field("Duration", "-1:00"), "duration-format"),
        published("duration-huge", r -> r.field("Duration", "999999999999:00"), "duration-format"),
        published(
            "duration-overflow",
            r -> r.field("Duration", "9223372036854775807:59:59"),
            "duration-format"),
        published("duration-61-seconds", r -> r.field("Duration", "1:61"), "duration-format"),
        published(
            "duration-of-four-parts", r -> r.field("Duration", "1:02:03:04"), "duration-format"),
        published("duration-in-arabic-digits", r -> r.field("Duration", "٣:٠٠"), "duration-format"),
        published("duration-in-words", r -> r.field("Duration", "26m28s"), "duration-format"),
        published("duration-of-days", r -> r.field("Duration", "999:59")),
        refused("timestamp-none", r -> r.field("Timestamp", "yesterday"), "timestamp-format"),
        refused(
            "timestamp-february-30", r -> r.field("Timestamp", "2025-02-30"), "timestamp-format"),
        refused(
            "timestamp-hour-25",
            r -> r.field("Timestamp", "2025-03-01T25:00:00"),
            "timestamp-format"),
        refused(
            "timestamp-ten-digits",
            r -> r.field("Timestamp", "2025-03-01T10:00:00.0123456789"),
            "timestamp-format"),
        refused(
            "timestamp-offset",
            r -> r.field("Timestamp", "2025-03-01T10:00:00+99:99"),
            "timestamp-format"),
        refused(
            "timestamp-far-year",
            r -> r.field("Timestamp", "+999999999-12-31T23:59:59Z"),
            "timestamp-format"),
        refused(
            "timestamp-markup",
            r -> r.field("Timestamp", "2025-03-01\"><script>pwned=1</script>"),
            "timestamp-format"),
        published("timestamp-year-1899", r -> r.field("Timestamp", "1899-12-31"), "timestamp-year"),
        refused("timestamp-year-0", r -> r.field("Timestamp", "0000-06-01"), "timestamp-format"),
        refused(
            "timestamp-before-year-1",
            r -> r.field("Timestamp", "0001-01-01T00:00:00+18:00"),
            "timestamp-format"),
        refused(
            "timestamp-beyond-year-9999",
            r -> r.field("Timestamp", "9999-12-31T23:59:59-18:00"),
            "timestamp-format"),
        published("timestamp-year-1", r -> r.field("Timestamp", "0001-01-03"), "timestamp-year"),
        published("timestamp-year-9999", r -> r.field("Timestamp", "9999-12-29"), "timestamp-year"),
        published("timestamp-to-come", r -> r.field("Timestamp", "2026-12-24"), "timestamp-future"),
        published("timestamp-with-zone", r -> r.field("Timestamp", "2025-03-01T10:00:00+08:00")),
        published("times-without-end", r -> r.content("[00:10] a. ".repeat(2000))),
        published(
            "times-backwards", r -> r.content("[12:00] a.\n[11:00] b.\n[99:99:99] c.\n[00:00] d.")),
        published(
            "times-beyond-the-end",
            r -> r.content("[00:01] a.\n[50:00:00] b.\n[999999999:00] c.")));
  }

  private static List<HostileRecord> urls() {
    return List.of(
        refused("url-javascript", r -> r.field("URL", "javascript:pwned=1"), "url-format"),
        refused("url-javascript-tricky", r -> r.field("URL", "jAvA\tScRiPt:pwned=1"), "url-format"),
        refused(
            "url-data",
            r -> r.field("URL", "data:text/html,<script>pwned=1</script>"),
            "url-format"),
        refused("url-vbscript", r -> r.field("URL", "vbscript:pwned"), "url-format"),
        refused("url-file", r -> r.field("URL", "file:///etc/passwd"), "url-format"),
        refused("url-relative", r -> r.field("URL", "../../index.html"), "url-format"),
        refused("url-without-scheme", r -> r.field("URL", "//evil.example/"), "url-format"),
        refused(
            "url-of-a-user",
            r -> r.field("URL", "https://bank.example@evil.example/"),
            "url-format"),
        refused(
            "url-with-backslash",
            r -> r.field("URL", "https://bank.example\\@evil.example/"),
            "url-format"),
        refused("url-without-host", r -> r.field("URL", "https:///x"), "url-format"),
        refused("url-port", r -> r.field("URL", "https://a.example:99999/"), "url-format"),
        refused(
            "url-with-blank",
            r -> r.field("URL", "https://a.example/ onclick=pwned"),
            "url-format"),
        refused(
            "url-of-9000-characters",
            r -> r.field("URL", "https://a.example/" + "x".repeat(9000)),
            "url-format"),
        refused(
            "url-host-of-markup",
            r -> r.field("URL", "https://<script>pwned=1</script>/"),
            "url-format"),
        published(
            "url-with-quotes", r -> r.field("URL", "https://a.example/\"onmouseover=\"pwned=1")),
        published(
            "url-with-markup",
            r -> r.field("URL", "https://a.example/?q=<script>pwned=1</script>&x='")),
        published("url-in-chinese", r -> r.field("URL", "https://例子.example/课程?名=值#段")),
        published("url-of-ip", r -> r.field("URL", "http://[::1]:8080/")),
        published("url-template", r -> r.field("URL", "https://a.example/${7*7}")),
        published(
            "url-youtube-look-alike",
            r -> r.field("URL", "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ")),
        published("url-youtube-markup", r -> r.field("URL", "https://youtu.be/\"><svg/x")),
        published(
            "url-bilibili-markup",
            r -> r.field("URL", "https://www.bilibili.com/video/BV\"onload=pw")),
        published(
            "url-player-parameters",
            r ->
                r.field(
                    "URL",
                    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&autoplay=1&origin=https://evil.example")));
  }
}
