package se.samordna.child;

import java.util.List;

/**
 * What is known of a person's children.
 *
 * @param answers to whether there are children in the home, the newest first
 * @param hidden whether the person has protected identity and the reader may not see who is near:
 *     then the rest is empty
 */
public record ChildrenOfPerson(List<HomeAnswer> answers, List<Child> children, boolean hidden) {
  public ChildrenOfPerson {
    answers = List.copyOf(answers);
    children = List.copyOf(children);
  }
}
