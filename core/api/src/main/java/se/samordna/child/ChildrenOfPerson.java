package se.samordna.child;

import java.util.List;

/**
 * What is known of a person's children.
 *
 * @param answers to whether there are children in the home, the newest first
 */
public record ChildrenOfPerson(List<HomeAnswer> answers, List<Child> children) {
  public ChildrenOfPerson {
    answers = List.copyOf(answers);
    children = List.copyOf(children);
  }
}
