package se.samordna.engine.person;

import se.samordna.engine.access.Access;
import se.samordna.person.Protection;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** What stands in lists of many persons in the place of a protected person's name. */
public final class Cover {
  private static final Text WORDS = new Text("Skyddad person", "Protected person");

  private Cover() {}

  /** The name, or what stands in its place, in the words of whoever reads. */
  public static String name(Access access, Protection protection, String name) {
    return protection.hides() ? WORDS.in(access.caller().language()) : name;
  }

  /** A task of a list, which the store gives without the name of a protected person. */
  public static Task of(Access access, Task task) {
    return task.personName().isEmpty() ? task.called(WORDS.in(access.caller().language())) : task;
  }
}
