package dev.lectern.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium for tests: {@code $CHROMIUM} or {@code /usr/bin/chromium}, with the
 * chromedriver beside it. Where there is none, the tests are left out and say so, unless {@code
 * -Dlectern.browserTests=required}.
 */
final class Browser implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("^(?:https?|wss?)://([^/?#]+)");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser open() {
    Path chromium = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    Path chromedriver = chromium.resolveSibling("chromedriver");
    boolean found = Files.isExecutable(chromium) && Files.isExecutable(chromedriver);
    if (!found && "required".equals(System.getProperty("lectern.browserTests"))) {
      throw new IllegalStateException("no Chromium with chromedriver at " + chromium);
    }
    if (!found) {
      System.err.println(
          "*** BROWSER TESTS LEFT OUT: no Chromium with chromedriver at " + chromium);
    }
    assumeTrue(found, "no Chromium at " + chromium);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=zh-CN");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(chromedriver.toString()))
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return new Browser(driver);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Sets the width and height of the page in CSS pixels, as a phone's browser has them. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Makes the system's theme {@code light} or {@code dark}. */
  void theme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Runs a script in the page. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits until something holds; false when it does not within twenty seconds. */
  static boolean waitUntil(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (holds.getAsBoolean()) {
        return true;
      }
      Thread.sleep(100);
    }
    return holds.getAsBoolean();
  }

  /** Lets pages read and write the clipboard without asking. */
  void allowClipboard() {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  /** The text on the clipboard. */
  String clipboard() {
    return String.valueOf(
        driver.executeAsyncScript(
            "navigator.clipboard.readText().then(arguments[0], e => arguments[0](String(e)))"));
  }

  /** Errors and warnings of the console since the last call. */
  List<String> consoleProblems() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Hosts that pages asked since the last call, this machine's own left out. */
  List<String> foreignHosts() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(Browser::requestedUrl)
        .map(URL::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .filter(host -> !host.startsWith("127.0.0.1"))
        .distinct()
        .toList();
  }

  /** Not just any address in the event: it names the page and the script that asked, too. */
  private static String requestedUrl(String event) {
    JsonNode parameters;
    try {
      parameters = JSON.readTree(event).path("message").path("params");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return parameters.path("request").path("url").asText();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
