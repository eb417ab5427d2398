package dev.lectern.generation;

import java.io.IOException;

/** What an earlier run kept is not what it wrote; the run begins again without it. */
final class CacheDamage extends IOException {
  private static final long serialVersionUID = 1L;

  CacheDamage(String message) {
    super(message);
  }

  CacheDamage(String message, Throwable cause) {
    super(message, cause);
  }
}
