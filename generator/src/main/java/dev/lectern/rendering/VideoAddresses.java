package dev.lectern.rendering;

import dev.lectern.lecture.Video;
import java.time.Duration;

/** Where a hosted video is watched and embedded. */
final class VideoAddresses {
  private VideoAddresses() {}

  /** The name that templates and scripts know the host by. */
  static String host(Video video) {
    return video instanceof Video.Bilibili ? "bilibili" : "youtube";
  }

  /** The video's page. */
  static String watch(Video video) {
    return video instanceof Video.Bilibili
        ? "https://www.bilibili.com/video/" + video.id() + "/"
        : "https://www.youtube.com/watch?v=" + video.id();
  }

  /** The video's page, playing from a moment. */
  static String watchAt(Video video, Duration time) {
    return video instanceof Video.Bilibili
        ? watch(video) + "?t=" + time.toSeconds()
        : watch(video) + "&t=" + time.toSeconds() + "s";
  }

  /** The player for a frame; YouTube's sets no cookie before it plays. */
  static String embed(Video video) {
    return video instanceof Video.Bilibili
        ? "https://player.bilibili.com/player.html?bvid=" + video.id() + "&autoplay=1"
        : "https://www.youtube-nocookie.com/embed/" + video.id() + "?autoplay=1";
  }
}
