package dev.lectern.rendering;

import dev.lectern.json.JsonText;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Video;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lecture told to machines: schema.org's {@code LearningResource} with the {@code VideoObject} it
 * is about, as JSON-LD for a script element.
 */
final class LectureJsonLd {
  private LectureJsonLd() {}

  static String of(LecturePage page, Site site) {
    Lecture lecture = page.digest().lecture();
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("@context", "https://schema.org");
    resource.put("@type", "LearningResource");
    resource.put("name", lecture.title());
    putUnlessBlank(resource, "description", page.digest().excerpt());
    resource.put("inLanguage", page.digest().language());
    resource.put("datePublished", lecture.timestamp().toString());
    site.settings()
        .knownUrl()
        .ifPresent(url -> resource.put("url", page.permalink().absolute(url)));
    List<String> keywords = page.tags().stream().map(tag -> tag.name()).toList();
    if (!keywords.isEmpty()) {
      resource.put("keywords", keywords);
    }
    if (lecture.speaker() != null) {
      // Not Map.of, whose order differs from one virtual machine to the next.
      Map<String, Object> author = new LinkedHashMap<>();
      author.put("@type", "Person");
      author.put("name", lecture.speaker());
      resource.put("author", author);
    }
    resource.put("video", video(page, lecture));
    return JsonText.of(resource);
  }

  private static Map<String, Object> video(LecturePage page, Lecture lecture) {
    Map<String, Object> video = new LinkedHashMap<>();
    video.put("@type", "VideoObject");
    video.put("name", lecture.title());
    putUnlessBlank(video, "description", page.digest().excerpt());
    video.put("uploadDate", lecture.timestamp().toString());
    lecture.knownDuration().ifPresent(d -> video.put("duration", d.toString()));
    @Nullable Video hosted = lecture.video();
    video.put("url", hosted == null ? lecture.url().toString() : VideoAddresses.watch(hosted));
    if (hosted != null) {
      video.put("embedUrl", VideoAddresses.embed(hosted));
    }
    return video;
  }

  private static void putUnlessBlank(Map<String, Object> map, String key, String value) {
    if (!value.isBlank()) {
      map.put(key, value);
    }
  }
}
