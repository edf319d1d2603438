package se.samordna.engine.daily;

import java.time.Instant;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.daily.DailyLists;
import se.samordna.daily.DailyPerson;
import se.samordna.daily.DailyRow;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.store.DailyStore.Filed;
import se.samordna.engine.store.DailyStore.NotedDay;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Daily lists of teams, and what is kept for them. */
@Component(service = DailyLists.class)
public final class KeptDailyLists implements DailyLists {
  /** What audit rows say was read, when it was a past moment. */
  private static final String PAST = "past";

  private final Work work;
  private final UnitLists lists;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptDailyLists(@Reference Work work, @Reference ModelRegistry registry) {
    this.work = work;
    this.lists = new UnitLists(registry);
  }

  @Override
  public Page<DailyRow> of(Caller caller, Id<Unit> unit, PageRequest page) {
    return work.by(caller, Action.BOARD_READ)
        .unit(unit)
        .read(access -> lists.of(access, unit, access.now(), page));
  }

  @Override
  public Page<DailyRow> past(Caller caller, Id<Unit> unit, Instant at, PageRequest page) {
    return work.by(caller, Action.BOARD_READ)
        .unit(unit)
        .about(PAST, unit)
        .read(
            access -> {
              if (at.isAfter(access.now())) {
                throw Refusal.at("/at", Code.DATE_WRONG);
              }
              return lists.of(access, unit, at, page);
            });
  }

  @Override
  public DailyPerson get(Caller caller, Id<Enrolment> enrolment) {
    return about(caller, Action.BOARD_READ, enrolment)
        .read(access -> filed(access, enrolment).person());
  }

  @Override
  public DailyPerson assessRisk(Caller caller, Id<Enrolment> enrolment, NewRisk risk) {
    return changed(
        caller,
        enrolment,
        (access, filed) ->
            access
                .tx()
                .dailyLists()
                .addRisk(
                    access.provider(),
                    enrolment,
                    DailyChecks.risk(access, filed.person().unit(), risk),
                    access.caller().staff(),
                    access.now()));
  }

  @Override
  public DailyPerson deliver(Caller caller, Id<Enrolment> enrolment, NewDelivery delivery) {
    return changed(
        caller,
        enrolment,
        (access, filed) ->
            access
                .tx()
                .dailyLists()
                .addDelivery(
                    access.provider(),
                    enrolment,
                    DailyChecks.delivery(access, filed.person().unit(), delivery),
                    access.caller().staff(),
                    access.now()));
  }

  @Override
  public DailyPerson endDelivery(Caller caller, Id<Enrolment> enrolment, int delivery) {
    return changed(
        caller,
        enrolment,
        (access, filed) -> {
          if (DailyChecks.delivery(filed, delivery).endedAt() != null) {
            throw Refusal.of(Code.DELIVERY_ENDED);
          }
          access
              .tx()
              .dailyLists()
              .endDelivery(
                  access.provider(), enrolment, delivery, access.caller().staff(), access.now());
        });
  }

  @Override
  public DailyPerson note(Caller caller, Id<Enrolment> enrolment, int delivery, DeliveryNote note) {
    return changed(
        caller,
        enrolment,
        (access, filed) -> {
          DailyChecks.note(access, filed, delivery, note.day());
          access
              .tx()
              .dailyLists()
              .note(access.provider(), noted(access, enrolment, delivery), note);
        });
  }

  @Override
  public DailyPerson takeBack(Caller caller, Id<Enrolment> enrolment, int delivery, LocalDate day) {
    return changed(
        caller,
        enrolment,
        (access, filed) -> {
          if (!DailyChecks.isNoted(DailyChecks.delivery(filed, delivery), day)) {
            throw Refusal.of(Code.DELIVERY_NOT_NOTED);
          }
          access
              .tx()
              .dailyLists()
              .takeBack(access.provider(), noted(access, enrolment, delivery), day);
        });
  }

  private static NotedDay noted(Access access, Id<Enrolment> enrolment, int delivery) {
    return new NotedDay(enrolment, delivery, access.caller().staff(), access.now());
  }

  private DailyPerson changed(Caller caller, Id<Enrolment> enrolment, Edit edit) {
    return about(caller, Action.BOARD_CHANGE, enrolment)
        .write(
            access -> {
              Filed filed = filed(access, enrolment);
              if (!caller.units().contains(filed.person().unit())) {
                throw Refusal.of(Code.DAILY_LIST_OF_OTHERS);
              }
              if (!filed.open()) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              edit.make(access, filed);
              return filed(access, enrolment).person();
            });
  }

  private static Filed filed(Access access, Id<Enrolment> enrolment) {
    return access
        .tx()
        .dailyLists()
        .find(access.provider(), enrolment)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Request about(Caller caller, Action action, Id<Enrolment> enrolment) {
    return work.by(caller, action)
        .thing(
            "enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment));
  }

  /** What is changed of what is kept about a person. */
  private interface Edit {
    void make(Access access, Filed filed);
  }
}
