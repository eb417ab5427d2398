package dev.lectern.lecture;

import java.util.List;

/**
 * The summary of a lecture: Markdown and diagrams in the order of the record.
 *
 * @param blocks may be empty
 */
public record Description(List<DescriptionBlock> blocks) {
  public Description {
    blocks = List.copyOf(blocks);
  }
}
