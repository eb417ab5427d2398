package dev.lectern.markdown;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A finished piece of HTML that a template prints without escaping it again: well-formed as XML,
 * without script, style, event handlers, or anything that loads from another host.
 *
 * <p>Only this package makes one; elsewhere markup is a {@code String} and gets escaped.
 */
public final class Html {
  /** No markup at all. */
  public static final Html EMPTY = new Html("");

  private final String markup;

  Html(String markup) {
    this.markup = markup;
  }

  /** Any text, escaped for an element or a quoted attribute. */
  public static Html text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    Escaping.append(out, CleanText.of(text));
    return new Html(out.toString());
  }

  /** The markup. */
  public String markup() {
    return markup;
  }

  public boolean isEmpty() {
    return markup.isEmpty();
  }

  /** Keeps it where {@link #readFrom} will find it. */
  public void writeTo(DataOutput out) throws IOException {
    byte[] bytes = markup.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * What {@link #writeTo} wrote. It is trusted again: for a store of our own only, never for a file
   * that somebody else could have written.
   */
  public static Html readFrom(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new Html(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Html that && markup.equals(that.markup);
  }

  @Override
  public int hashCode() {
    return markup.hashCode();
  }

  /** The markup, as for {@link #markup()}. */
  @Override
  public String toString() {
    return markup;
  }
}
