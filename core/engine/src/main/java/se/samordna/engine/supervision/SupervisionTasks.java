package se.samordna.engine.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.SupervisionStore.Supervised;
import se.samordna.engine.task.PersonTasks;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.supervision.SixSteps;
import se.samordna.task.Task;
import se.samordna.text.DateWords;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.TextFile;
import se.samordna.text.Wording;

/** The next step as a task of whoever presented, and the note of how it went. */
final class SupervisionTasks {
  private static final TextFile TEXTS = TextFile.beside(SupervisionTasks.class, "supervision");

  /** Days until the next step counts as missed: the next session but one; ours. */
  private static final int GRACE = 14;

  private static final Text NEXT =
      new Text("Nästa steg från grupphandledningen", "Next step from the group supervision");

  private SupervisionTasks() {}

  /** The task of the next step. */
  static Id<Task> next(Access access, SixSteps words) {
    LocalDate due = Objects.requireNonNull(words.nextOn());
    Task task =
        new Task(
            Id.next(),
            1,
            access.person(),
            "",
            access.by().unit(),
            null,
            GroupSupervisions.NEXT_STEP_TASK,
            NEXT,
            access.caller().staff(),
            due,
            due.plusDays(GRACE),
            Task.Status.OPEN,
            null);
    access.tx().tasks().add(access.provider(), task, access.now());
    return task.id();
  }

  /** Writes in the record how it went, and ends the task. */
  static void followed(Access access, Supervised one, String how) {
    Contact note =
        new Contact(
            Id.next(),
            one.person(),
            Contact.Kind.NOTE,
            Contact.Place.NONE,
            access.now(),
            access.now(),
            List.of(access.caller().staff()),
            List.of(),
            0,
            false,
            words(access, one, how));
    access.tx().contacts().add(access.provider(), List.of(note));
    access.wrote("contact", note.id());
    PersonTasks.done(access, one.task());
  }

  private static String words(Access access, Supervised one, String how) {
    Language language = access.caller().language();
    String told =
        Wording.fill(
            TEXTS.text("followed").in(language),
            Map.of(
                "day",
                DateWords.full(one.day(), language),
                "next",
                one.words().nextWhat(),
                "how",
                how),
            language);
    return one.presenter().equals(access.caller().staff())
        ? told
        : told + "\n" + presenter(access, one, language);
  }

  /** Who had presented the person, when somebody else tells how it went. */
  private static String presenter(Access access, Supervised one, Language language) {
    String name =
        access
            .tx()
            .organisations()
            .names(access.provider(), List.of(one.presenter()))
            .getOrDefault(one.presenter(), "");
    return Wording.fill(TEXTS.text("presented.by").in(language), Map.of("name", name), language);
  }
}
