package se.samordna.engine.daily;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.Delivery;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.DailyStore.Filed;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What may be written on a daily list. */
final class DailyChecks {
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST = 200;

  /** What happened longer ago is said in a note of the contact; our own choice. */
  private static final int NOTED_LATER = 7;

  private DailyChecks() {}

  /** The judgement as it is kept, by somebody of the team and on a day that has come. */
  static NewRisk risk(Access access, Id<Unit> unit, NewRisk risk) {
    Checks checks = new Checks();
    String note = checks.optional("/note", risk.note(), LONGEST_NOTE);
    checks.plausible("/assessedOn", risk.assessedOn());
    checks.notAfter("/assessedOn", risk.assessedOn(), access.today());
    checks.that(team(access, unit).contains(risk.assessedBy()), "/assessedBy", Code.FIELD_WRONG);
    checks.done();
    return new NewRisk(risk.kind(), risk.raised(), risk.assessedOn(), risk.assessedBy(), note);
  }

  /** The delivery as it is kept; one that has been made is noted, not planned. */
  static NewDelivery delivery(Access access, Id<Unit> unit, NewDelivery wanted) {
    Id<Staff> staff = wanted.staff();
    Checks checks = new Checks();
    String what = checks.required("/what", wanted.what(), LONGEST);
    checks.that(!wanted.days().isEmpty(), "/days", Code.FIELD_MISSING);
    checks.plausible("/from", wanted.from());
    checks.notBefore("/from", wanted.from(), access.today());
    checks.plausible("/until", wanted.until());
    checks.notBefore("/until", wanted.until(), wanted.from());
    checks.that(staff == null || team(access, unit).contains(staff), "/staff", Code.FIELD_WRONG);
    checks.done();
    return new NewDelivery(what, wanted.days(), wanted.from(), wanted.until(), staff);
  }

  /** That a delivery is planned on a day that has come, and that nobody has noted it. */
  static void note(Access access, Filed filed, int number, LocalDate day) {
    Delivery delivery = delivery(filed, number);
    if (delivery.endedAt() != null) {
      throw Refusal.of(Code.DELIVERY_ENDED);
    }
    LocalDate today = access.today();
    boolean late = day.isBefore(today.minusDays(NOTED_LATER));
    if (!delivery.isOn(day) || day.isAfter(today) || late) {
      throw Refusal.of(Code.DELIVERY_NOT_THAT_DAY);
    }
    if (isNoted(delivery, day)) {
      throw Refusal.of(Code.DELIVERY_NOTED);
    }
  }

  /** Whether anything is noted of the day. */
  static boolean isNoted(Delivery delivery, LocalDate day) {
    return delivery.noted().stream().anyMatch(one -> one.day().equals(day));
  }

  /** The delivery of the number. */
  static Delivery delivery(Filed filed, int number) {
    return filed.person().deliveries().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static Set<Id<Staff>> team(Access access, Id<Unit> unit) {
    return access.tx().organisations().staffAt(access.provider(), unit, access.today()).stream()
        .map(one -> one.staff().id())
        .collect(Collectors.toSet());
  }
}
