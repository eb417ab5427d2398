package dev.lectern.lecturerecord;

import dev.lectern.lecture.Video;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Recognises the pages of the hosts whose players can be embedded. No network is asked. */
final class VideoLinks {
  private static final int YOUTUBE_ID_LENGTH = 11;

  /** The folders of YouTube whose next name is a video id. */
  private static final List<String> YOUTUBE_FOLDERS = List.of("shorts", "embed", "live", "v");

  private VideoLinks() {}

  /** The video that an address with a lower-case host names by itself; short links do not. */
  static Optional<Video> find(URI url) {
    String host = url.getHost();
    String path = url.getRawPath();
    if (host == null || path == null) {
      return Optional.empty();
    }
    String[] names = path.substring(Math.min(1, path.length())).split("/", 3);
    String first = names[0];
    String second = names.length > 1 ? names[1] : "";
    if (isHost(host, "bilibili.com")) {
      return bilibili(first.equals("video") ? second : parameter(url, "bvid"));
    }
    if (isHost(host, "b23.tv")) {
      return bilibili(first);
    }
    if (isHost(host, "youtu.be")) {
      return youTube(first);
    }
    if (isHost(host, "youtube.com") || isHost(host, "youtube-nocookie.com")) {
      if (first.equals("watch")) {
        return youTube(parameter(url, "v"));
      }
      return YOUTUBE_FOLDERS.contains(first) ? youTube(second) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isHost(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static Optional<Video> bilibili(String id) {
    return id.length() == 12 && TitleField.isBilibiliId(id, 0)
        ? Optional.of(new Video.Bilibili(id))
        : Optional.empty();
  }

  private static Optional<Video> youTube(String id) {
    boolean isId =
        id.length() == YOUTUBE_ID_LENGTH
            && id.chars()
                .allMatch(
                    c ->
                        (c >= '0' && c <= '9')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= 'a' && c <= 'z')
                            || c == '-'
                            || c == '_');
    return isId ? Optional.of(new Video.YouTube(id)) : Optional.empty();
  }

  private static String parameter(URI url, String name) {
    String query = url.getRawQuery();
    if (query == null) {
      return "";
    }
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }
}
