package dev.lectern.browser;

import java.util.List;

/** One page of each kind of the sample site. */
final class Pages {
  static final List<String> ALL =
      List.of(
          "lectures/hinton-toronto.html",
          "index.html",
          "tags/%E6%B7%B1%E5%BA%A6%E5%AD%A6%E4%B9%A0.html",
          "tags.html",
          "archive.html",
          "search.html?q=%E6%A0%87%E5%BA%A6%E5%BE%8B",
          "about.html",
          "404.html");

  private Pages() {}
}
