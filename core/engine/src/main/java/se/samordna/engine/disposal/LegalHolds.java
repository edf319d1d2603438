package se.samordna.engine.disposal;

import java.util.List;
import java.util.regex.Pattern;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.audit.Action;
import se.samordna.disposal.Disposals.NewHold;
import se.samordna.disposal.HoldGround;
import se.samordna.disposal.LegalHold;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Administration.Many;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Holds that keep records from being disposed of, and where a provider is. */
final class LegalHolds {
  private static final String WHAT = "legal hold";
  private static final Pattern MUNICIPALITY = Pattern.compile("[0-2][0-9]{3}");

  private final Administration administration;

  LegalHolds(Administration administration) {
    this.administration = administration;
  }

  List<LegalHold> of(Actor actor, Id<Provider> provider) {
    return administration.readMany(
        actor,
        Action.DISPOSAL_READ,
        provider,
        WHAT,
        tx -> {
          List<LegalHold> holds = tx.retention().holds(provider);
          return new Many<>(holds, holds.stream().map(LegalHold::person).distinct().toList());
        });
  }

  LegalHold place(Actor actor, Id<Provider> provider, NewHold wanted) {
    return administration.changeMany(
        actor,
        Action.DISPOSAL_CHANGE,
        provider,
        WHAT,
        change -> {
          if (!change.tx().retention().knows(provider, wanted.person())) {
            throw Refusal.at("/person", Code.NOT_FOUND);
          }
          Checks checks = new Checks();
          String reason =
              why(new Held(change.tx(), provider, wanted.person()), wanted.reason(), checks);
          checks.plausible("/from", wanted.from());
          checks.notBefore("/to", wanted.to(), wanted.from());
          checks.that(
              wanted.ground() != HoldGround.CHILD_HOUSING || wanted.to() == null,
              "/to",
              Code.HOLD_FOR_GOOD);
          checks.done();
          LegalHold hold =
              new LegalHold(
                  Id.next(),
                  wanted.person(),
                  "",
                  wanted.ground(),
                  reason,
                  wanted.from(),
                  wanted.to(),
                  NewDecisions.name(actor),
                  change.now(),
                  null,
                  null,
                  null);
          change.tx().retention().hold(provider, hold);
          return new Many<>(hold, List.of(wanted.person()));
        });
  }

  void end(Actor actor, Id<Provider> provider, Id<LegalHold> hold, String reason) {
    administration.changeMany(
        actor,
        Action.DISPOSAL_CHANGE,
        provider,
        WHAT,
        change -> {
          LegalHold ended =
              change.tx().retention().holds(provider).stream()
                  .filter(one -> one.id().equals(hold))
                  .findFirst()
                  .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
          Checks checks = new Checks();
          String why = why(new Held(change.tx(), provider, ended.person()), reason, checks);
          checks.done();
          if (!change
              .tx()
              .retention()
              .endHold(provider, hold, NewDecisions.name(actor), why, change.now())) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          return new Many<>(hold, List.of(ended.person()));
        });
  }

  /** Whose record is held. */
  private record Held(Tx tx, Id<Provider> provider, Id<Person> person) {
    boolean keepsRecord() {
      return tx.regimes().recordOf(provider, person);
    }
  }

  /** The reason in words; of somebody of whom no record is kept there are none. */
  private static String why(Held held, String reason, Checks checks) {
    if (held.keepsRecord()) {
      return checks.required("/reason", reason, Checks.TEXT);
    }
    checks.that(reason.isBlank(), "/reason", Code.NO_RECORD_KEPT);
    return "";
  }

  void settle(Actor actor, Id<Provider> provider, String municipality) {
    administration.change(
        actor,
        Action.DISPOSAL_CHANGE,
        provider,
        "place of provider",
        change -> {
          Checks checks = new Checks();
          String digits = checks.required("/municipality", municipality, 4);
          checks.that(
              digits.isEmpty() || MUNICIPALITY.matcher(digits).matches(),
              "/municipality",
              Code.FIELD_WRONG);
          checks.done();
          if (change.tx().organisations().provider(provider).isEmpty()) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          change.tx().retention().place(provider, digits, NewDecisions.name(actor), change.now());
          return digits;
        });
  }
}
