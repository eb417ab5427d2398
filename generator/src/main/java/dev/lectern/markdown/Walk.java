package dev.lectern.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Goes through a syntax tree without recursion, so that no nesting can exhaust the stack;
 * commonmark-java's visitors recurse.
 */
final class Walk {
  private Walk() {}

  interface Steps {
    /** At the start of a node; returns whether to go through its children. */
    boolean enter(Node node);

    /** After the node's children, also when they were passed over. */
    void leave(Node node);
  }

  /** Visits {@code root} and everything below it in the order of the text. */
  static void through(Node root, Steps steps) {
    Node node = root;
    while (true) {
      boolean descend = steps.enter(node);
      Node child = descend ? node.getFirstChild() : null;
      if (child != null) {
        node = child;
        continue;
      }
      steps.leave(node);
      while (node != root && node.getNext() == null) {
        node = node.getParent();
        steps.leave(node);
      }
      if (node == root) {
        return;
      }
      node = node.getNext();
    }
  }

  /** The text of a node as its alternative in plain text: without markup. */
  static String textOf(Node root) {
    StringBuilder text = new StringBuilder();
    through(
        root,
        new Steps() {
          @Override
          public boolean enter(Node node) {
            if (node instanceof Text t) {
              text.append(t.getLiteral());
            } else if (node instanceof Code code) {
              text.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
              text.append('\n');
            }
            return true;
          }

          @Override
          public void leave(Node node) {}
        });
    return CleanText.of(text.toString());
  }
}
