package se.samordna.engine.person;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** What stands in lists of many persons in the place of a protected person's name. */
public final class Cover {
  private static final Text WORDS = new Text("Skyddad person", "Protected person");

  private static final Text TASK =
      new Text("Uppgift om en skyddad person", "Task about a protected person");

  private Cover() {}

  /** The name, or what stands in its place, in the words of whoever reads. */
  public static String name(Access access, Protection protection, String name) {
    return protection.hides() ? WORDS.in(access.caller().language()) : name;
  }

  /**
   * Tasks of a list, which the store gives without the names of protected persons. What is to be
   * done is said to whoever is to do it, and to those who read of the person.
   */
  public static List<Task> of(Access access, List<Task> tasks) {
    Set<Id<Person>> closed =
        access.closedOf(
            tasks.stream()
                .filter(task -> task.personName().isEmpty())
                .map(Task::person)
                .collect(Collectors.toSet()));
    return tasks.stream().map(task -> covered(access, task, closed)).toList();
  }

  private static Task covered(Access access, Task task, Set<Id<Person>> closed) {
    if (!task.personName().isEmpty()) {
      return task;
    }
    Task called = task.called(WORDS.in(access.caller().language()));
    boolean told =
        !closed.contains(task.person()) || access.caller().staff().equals(task.assignee());
    return told ? called : called.titled(TASK);
  }
}
