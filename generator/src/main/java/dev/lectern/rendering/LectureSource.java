package dev.lectern.rendering;

import dev.lectern.site.LectureDigest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the stages before this one make of a record's file; JBake's parser calls it through the
 * engine for {@code .txt} files. Threads may call at the same time.
 */
@FunctionalInterface
public interface LectureSource {
  /** The lecture of a file; empty where it is left out or wrong, which has been reported then. */
  Optional<LectureDigest> read(Path file);
}
