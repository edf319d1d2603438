package se.samordna.engine.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.person.Person;
import se.samordna.refusal.Code;

/**
 * One access to persons' data (HSLF-FS 2016:40 4 kap. 9 §): who, as what, through what, did what to
 * whom, why, and whether it was granted.
 *
 * <p>Made with {@link #allowed} and {@link #refused} and completed with the {@code with…} methods.
 *
 * @param at when, to the microsecond
 * @param objectKind what was read or changed, one word of the glossary in lower case, or the id of
 *     the model that was changed; at most 40 characters, empty when the action says it all
 * @param code why it was refused, {@code null} when it was allowed
 * @param persons whose data it was, in the order shown; empty for a search without an answer
 */
public record AuditRow(
    Instant at,
    AuditActor who,
    Action action,
    String objectKind,
    @Nullable UUID object,
    @Nullable Ground ground,
    @Nullable UUID consent,
    Outcome outcome,
    @Nullable Code code,
    List<Id<Person>> persons) {
  public AuditRow {
    at = at.truncatedTo(ChronoUnit.MICROS);
    persons = List.copyOf(persons);
    if (objectKind.length() > 40) {
      throw new IllegalArgumentException("An object kind has at most 40 characters");
    }
    if ((outcome == Outcome.REFUSED) != (code != null)) {
      throw new IllegalArgumentException("A refused access has a code, an allowed one has none");
    }
  }

  /** An access that was granted. */
  public static AuditRow allowed(
      Instant at, AuditActor who, Action action, List<Id<Person>> persons) {
    return new AuditRow(at, who, action, "", null, null, null, Outcome.ALLOWED, null, persons);
  }

  /** An access that was not granted. */
  public static AuditRow refused(
      Instant at, AuditActor who, Action action, Code code, List<Id<Person>> persons) {
    return new AuditRow(at, who, action, "", null, null, null, Outcome.REFUSED, code, persons);
  }

  /** The same row about one thing, for example a plan. */
  public AuditRow withObject(String kind, @Nullable Id<?> object) {
    UUID id = object == null ? null : object.value();
    return new AuditRow(at, who, action, kind, id, ground, consent, outcome, code, persons);
  }

  /** The same row with why the access was lawful. */
  public AuditRow withGround(Ground why) {
    return new AuditRow(at, who, action, objectKind, object, why, consent, outcome, code, persons);
  }

  /** The same row resting on one consent. */
  public AuditRow withConsent(Id<?> given) {
    return new AuditRow(
        at, who, action, objectKind, object, Ground.CONSENT, given.value(), outcome, code, persons);
  }
}
