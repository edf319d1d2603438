package se.samordna.engine.move;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.samordna.engine.store.MoveStore.Happened;
import se.samordna.engine.store.MoveStore.Moved;
import se.samordna.enrolment.Stuck;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** What has happened on an enrolment since it was moved, in words. */
final class Since {
  private static final Map<Happened, Text> WORDS = new EnumMap<>(Happened.class);

  static {
    WORDS.put(
        Happened.STEP,
        new Text(
            "ett steg har tagits eller samordnaren har bytts",
            "a step was taken or the coordinator changed"));
    WORDS.put(Happened.SIGNATURE, new Text("ett steg har skrivits under", "a step was signed"));
    WORDS.put(
        Happened.TASK,
        new Text(
            "en uppgift har tillkommit, ändrats eller blivit klar",
            "a task was added, changed or done"));
    WORDS.put(
        Happened.BOARD, new Text("raden på tavlan har ändrats", "the row on the board changed"));
    WORDS.put(Happened.FORM, new Text("ett formulär har fyllts i", "a form was filled in"));
  }

  private Since() {}

  static Stuck stuck(Moved moved) {
    return new Stuck(
        moved.enrolment(),
        moved.unit(),
        moved.phase(),
        Problem.of(Code.MOVE_FOLLOWED_BY_MORE)
            .with("what", new Text(told(moved, Language.SV), told(moved, Language.EN))));
  }

  private static String told(Moved moved, Language language) {
    return moved.since().stream()
        .sorted()
        .map(one -> WORDS.getOrDefault(one, new Text(one.name(), one.name())).in(language))
        .collect(Collectors.joining("; "));
  }
}
