package se.samordna.engine.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.RecordsDue;
import se.samordna.disposal.RecordsDue.DueCount;
import se.samordna.disposal.RecordsDue.DuePerson;
import se.samordna.engine.store.RetentionStore.Ended;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.text.Days;

/** Who is due at a provider on a day, by the rules, and by what is decided. */
final class DuePersons {
  private static final int AT_ONCE = 1000;
  private static final int MOST_SHOWN = 500;

  /** What is written is kept for longer than this by every rule. */
  private static final int SHORTEST_MONTHS = 3;

  private final RetentionRules rules;

  DuePersons(RetentionRules rules) {
    this.rules = rules;
  }

  /** Whoever something was written of since then is due by no rule. */
  static Instant quiet(LocalDate today) {
    return Days.start(today.minusMonths(SHORTEST_MONTHS));
  }

  /** What could go today. */
  RecordsDue on(Tx tx, Id<Provider> provider, LocalDate today) {
    String place = tx.retention().place(provider).orElse(null);
    List<DisposalDecision> decisions =
        tx.workingNotes().decisions(provider).stream()
            .filter(one -> one.appliesTo().isOfPersons() && one.holdsOn(today))
            .toList();
    Tally tally = new Tally();
    Id<Person> after = null;
    List<Ended> some;
    do {
      some = tx.retention().ended(provider, quiet(today), after, AT_ONCE);
      for (Ended ended : some) {
        add(tally, ended, place, decisions, today);
        after = ended.person();
      }
    } while (some.size() == AT_ONCE);
    return new RecordsDue(
        today,
        place,
        tally.counts(),
        tx.retention().counts(provider, tally.persons.stream().map(DuePerson::person).toList()),
        tally.longest());
  }

  private void add(
      Tally tally,
      Ended ended,
      @Nullable String place,
      List<DisposalDecision> decisions,
      LocalDate today) {
    Due.of(rules, ended, place)
        .filter(due -> !today.isBefore(due.from()))
        .ifPresent(
            due -> {
              boolean held = ended.isHeldOn(today);
              boolean decided =
                  decisions.stream().anyMatch(one -> RecordDisposal.goes(due, ended, one, today));
              tally.add(due, held, decided, today);
              if (!held && !due.exempt()) {
                tally.persons.add(person(due, ended, decided));
              }
            });
  }

  private static DuePerson person(Due due, Ended ended, boolean decided) {
    return new DuePerson(
        ended.person(),
        ended.name(),
        due.subject(),
        due.lastDay(),
        due.from(),
        due.finishBy(),
        decided);
  }

  /** Counts by subject, and whom they are of. */
  private static final class Tally {
    private final Map<DisposalSubject, DueCount> counts = new LinkedHashMap<>();
    private final List<DuePerson> persons = new ArrayList<>();

    void add(Due due, boolean held, boolean decided, LocalDate today) {
      boolean exempt = due.exempt() && !held;
      boolean goes = !held && !due.exempt();
      counts.merge(
          due.subject(),
          new DueCount(
              due.subject(),
              due.rule().law(),
              goes ? 1 : 0,
              goes && due.isLateOn(today) ? 1 : 0,
              held ? 1 : 0,
              exempt ? 1 : 0,
              decided ? 1 : 0),
          Tally::sum);
    }

    private static DueCount sum(DueCount one, DueCount other) {
      return new DueCount(
          one.subject(),
          one.law(),
          one.due() + other.due(),
          one.late() + other.late(),
          one.held() + other.held(),
          one.exempt() + other.exempt(),
          one.decided() + other.decided());
    }

    List<DueCount> counts() {
      return counts.values().stream().sorted(Comparator.comparing(DueCount::subject)).toList();
    }

    List<DuePerson> longest() {
      return persons.stream()
          .sorted(
              Comparator.comparing(DuePerson::dueFrom).thenComparing(one -> one.person().value()))
          .limit(MOST_SHOWN)
          .toList();
    }
  }
}
