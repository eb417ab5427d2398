package dev.lectern.generation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A short name for bytes: equal for equal bytes, and for no others that anybody will find. */
final class ContentHash {
  private ContentHash() {}

  /** SHA-256 in URL-safe base 64. */
  static String of(byte[] bytes) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
