package dev.lectern.publishing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The site can't be published where it should be; the message says why and what to do. */
public final class PublishingException extends IOException {
  private static final long serialVersionUID = 1L;

  PublishingException(String message) {
    super(message);
  }

  PublishingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
