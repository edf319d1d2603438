package se.samordna.engine.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.engine.store.LifeFactStore.BoardSpan;
import se.samordna.engine.store.LifeFactStore.Counted;
import se.samordna.life.CareSpan;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFacts;
import se.samordna.life.LifeState;
import se.samordna.life.StateCount;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Facts of how persons' lives are, in the store. */
@Component(service = LifeFacts.class)
public final class KeptLifeFacts implements LifeFacts {
  private static final int LONGEST = 400;

  private final Work work;
  private final Gate gate;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptLifeFacts(@Reference Work work, @Reference Gate gate) {
    this.work = work;
    this.gate = gate;
  }

  @Override
  public List<LifeFact> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.LIFE_FACT_READ)
        .person(person)
        .about("life facts", person)
        .read(access -> access.tx().lifeFacts().of(access.provider(), person, MOST));
  }

  @Override
  public LifeFact record(Caller caller, Id<Person> person, NewFact fact) {
    return work.by(caller, Action.LIFE_FACT_RECORD)
        .person(person)
        .write(access -> kept(access, fact, Correction.NONE));
  }

  @Override
  public LifeFact correct(Caller caller, Id<LifeFact> fact, NewFact instead, String reason) {
    return work.by(caller, Action.LIFE_FACT_RECORD)
        .thing(
            "life fact",
            fact,
            tx -> tx.lifeFacts().get(caller.provider(), fact).map(LifeFact::person))
        .write(
            access -> {
              LifeFact before =
                  access
                      .tx()
                      .lifeFacts()
                      .get(access.provider(), fact)
                      .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              if (before.corrected()) {
                throw Refusal.of(Code.LIFE_FACT_CORRECTED);
              }
              Checks checks = new Checks();
              String why = checks.required("/reason", reason, LONGEST);
              checks.that(
                  before.state().area() == instead.state().area(),
                  "/instead/state",
                  Code.FIELD_WRONG);
              checks.done();
              return kept(access, instead, new Correction(fact, why, "/instead"));
            });
  }

  private static LifeFact kept(Access access, NewFact fact, Correction correction) {
    Checks checks = new Checks();
    checks.notAfter(correction.at() + "/day", fact.day(), access.today());
    String words = checks.optional(correction.at() + "/words", fact.words(), LONGEST);
    checks.done();
    LifeFact kept =
        new LifeFact(
            Id.next(),
            access.person(),
            fact.state(),
            words,
            fact.day(),
            fact.saidBy(),
            access.caller().staff(),
            access.now(),
            correction.corrects(),
            correction.reason(),
            false);
    access.tx().lifeFacts().add(access.provider(), kept);
    access.about("life fact", kept.id());
    return kept;
  }

  @Override
  public List<CareSpan> care(Caller caller, Id<Person> person) {
    return work.by(caller, Action.LIFE_FACT_READ)
        .person(person)
        .about("use of care", person)
        .read(access -> spans(access, person));
  }

  private static List<CareSpan> spans(Access access, Id<Person> person) {
    List<CareSpan> spans = new ArrayList<>();
    access
        .tx()
        .admissions()
        .of(access.provider(), List.of(person))
        .getOrDefault(person, List.of())
        .forEach(
            one ->
                spans.add(
                    CareSpan.of(
                        CareSpan.Kind.valueOf(one.kind().name()),
                        one.admittedOn(),
                        one.dischargedOn(),
                        access.today())));
    for (BoardSpan one : access.tx().lifeFacts().onBoards(access.provider(), person)) {
      Instant closed = one.closed();
      spans.add(
          CareSpan.of(
              CareSpan.Kind.BOARD,
              Days.of(one.opened()),
              closed == null ? null : Days.of(closed),
              access.today()));
    }
    spans.sort(Comparator.comparing(CareSpan::from).reversed());
    return List.copyOf(spans);
  }

  @Override
  public List<StateCount> atUnit(Caller caller, Id<Unit> unit) {
    boolean whole = gate.mayAt(caller, Action.SELF_CHECK_ROWS, unit);
    return work.by(caller, Action.SELF_CHECK_READ)
        .unit(unit)
        .about("life facts", unit)
        .read(access -> shown(access.tx().lifeFacts().atUnit(access.provider(), unit), whole));
  }

  /**
   * One hidden count alone could be reckoned from the others: all of the area are hidden then.
   * Every state stands there, since the ones that somebody is in would tell as well.
   */
  private static List<StateCount> shown(List<Counted> counts, boolean whole) {
    Map<LifeState.Area, List<Counted>> areas =
        counts.stream()
            .collect(Collectors.groupingBy(Counted::area, TreeMap::new, Collectors.toList()));
    List<StateCount> shown = new ArrayList<>();
    areas.forEach(
        (area, of) -> {
          if (whole || of.stream().noneMatch(one -> SmallCounts.tells(one.persons()))) {
            of.forEach(one -> shown.add(new StateCount(area, one.state(), one.persons())));
          } else {
            area.states().forEach(state -> shown.add(new StateCount(area, state, null)));
          }
        });
    return List.copyOf(shown);
  }

  /**
   * What a fact stands in the place of.
   *
   * @param at the pointer of the new fact in what was sent
   */
  private record Correction(@Nullable Id<LifeFact> corrects, String reason, String at) {
    static final Correction NONE = new Correction(null, "", "");
  }
}
