package se.samordna.enginetests;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.NewCadence;
import se.samordna.engine.store.Tx;
import se.samordna.enginetests.RecordedYear.Adopted;
import se.samordna.enginetests.RecordedYear.InCare;
import se.samordna.enginetests.RecordedYear.Met;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.enginetests.RecordedYear.Span;
import se.samordna.enginetests.RecordedYear.Stay;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Profession;
import se.samordna.store.RecordedRows;
import se.samordna.text.Days;

/** The rows that the platform would have written for a recorded year. */
final class RecordedYearRows {
  /** Who is there when the board meets; one fewer is no meeting in FACT. */
  private static final List<Profession> QUORUM =
      List.of(Profession.NURSE, Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER);

  private final RecordedYear year;

  RecordedYearRows(RecordedYear year) {
    this.year = year;
  }

  void write() {
    year.house.store.write(
        tx -> {
          year.places.forEach(place -> write(tx, place));
          year.stays.forEach(stay -> write(tx, stay));
          year.met.forEach(one -> write(tx, one));
          year.plans.forEach(plan -> plan(tx, plan));
          int number = 0;
          for (Adopted plan : year.crisisPlans) {
            number++;
            crisisPlan(tx, plan, number);
          }
          year.inCare.forEach(stay -> write(tx, stay));
          year.meetings.forEach(begun -> meeting(tx, begun, QUORUM));
          year.thinMeetings.forEach(begun -> meeting(tx, begun, QUORUM.subList(0, 2)));
          year.cadence.forEach(stretch -> tx.modelSettings().set(settled(stretch)));
          return tx;
        });
  }

  private void meeting(Tx tx, Instant begun, List<Profession> there) {
    Id<Object> id = Id.next();
    RecordedRows.insert(
        tx,
        "meeting(id, provider, revision, type, unit, person, started_at, closed_at)",
        id,
        year.unit.provider(),
        1,
        "BOARD",
        year.unit.id(),
        null,
        begun,
        begun.plusSeconds(900));
    for (int ord = 0; ord < there.size(); ord++) {
      RecordedRows.insert(
          tx,
          "meeting_attendance(meeting, ord, provider, staff, name, profession)",
          id,
          ord,
          year.unit.provider(),
          null,
          "Kim Påhitt",
          there.get(ord).name());
    }
  }

  private NewCadence settled(BoardCadence.Stretch stretch) {
    return new NewCadence(
        year.unit.provider(),
        year.unit.id(),
        "fact",
        stretch,
        "Två gånger i veckan",
        year.anna.staff(),
        "Kim Påhitt",
        Days.start(stretch.from()));
  }

  private void write(Tx tx, Place place) {
    RecordedRows.insert(
        tx,
        "person(id, provider, revision, given_name, family_name, sort_key, search_key, pronoun,"
            + " protection, phone, address)",
        place.person(),
        year.unit.provider(),
        1,
        "Alma",
        "Exempel",
        "exempel alma",
        "alma exempel",
        "",
        place.protection(),
        "",
        "");
    RecordedRows.insert(
        tx, "record_person(person, provider)", place.person(), year.unit.provider());
    RecordedRows.insert(
        tx,
        "care_relation(id, provider, person, unit, ground, begun_at, ended_at)",
        Id.next(),
        year.unit.provider(),
        place.person(),
        year.unit.id(),
        "ENROLMENT",
        place.since(),
        place.here() ? null : place.since().plusSeconds(1));
    RecordedRows.insert(
        tx,
        "enrolment(id, provider, person, unit, model, major, sole, revision, lifecycle, phase,"
            + " phase_label_sv, phase_label_en, attention, phase_since, marks, referred_at,"
            + " active_since, closed_at, outcome)",
        place.enrolment(),
        year.unit.provider(),
        place.person(),
        year.unit.id(),
        year.model,
        year.major,
        true,
        1,
        place.until() == null ? "ACTIVE" : "CLOSED",
        year.phase,
        year.phase,
        year.phase,
        false,
        place.since(),
        "",
        place.since(),
        place.since(),
        place.until(),
        place.outcome().isEmpty() ? null : place.outcome());
    for (int ord = 0; ord < place.spans().size(); ord++) {
      Span span = place.spans().get(ord);
      RecordedRows.insert(
          tx,
          "enrolment_interval(enrolment, ord, provider, mark, code, label_sv, label_en, step,"
              + " by_staff, begun_at, ended_at, lifecycle)",
          place.enrolment(),
          ord,
          year.unit.provider(),
          false,
          span.phase(),
          span.phase(),
          span.phase(),
          "enrol",
          year.anna.staff(),
          span.begun(),
          span.ended(),
          "ACTIVE");
    }
  }

  private void write(Tx tx, Stay stay) {
    RecordedRows.insert(
        tx,
        "board_entry(id, provider, unit, enrolment, person, revision, opened_at, opened_by, cause,"
            + " persons_view, contact_target, scale_down_when, crisis_plan_used, again, closed_at,"
            + " outcome)",
        stay.id(),
        year.unit.provider(),
        year.unit.id(),
        stay.place().enrolment(),
        stay.place().person(),
        1,
        stay.opened(),
        year.anna.staff(),
        "Sover inte",
        "",
        3,
        "",
        false,
        0,
        stay.closed(),
        "");
  }

  private void write(Tx tx, Met one) {
    RecordedRows.insert(
        tx,
        "contact(id, provider, person, kind, place, happened_at, recorded_at, minutes, reached,"
            + " note)",
        one.id(),
        year.unit.provider(),
        one.place().person(),
        one.kind(),
        one.where(),
        one.at(),
        one.at(),
        30,
        one.reached(),
        "");
    for (int ord = 0; ord < one.by().size(); ord++) {
      RecordedRows.insert(
          tx,
          "contact_staff(contact, ord, provider, staff)",
          one.id(),
          ord,
          year.unit.provider(),
          one.by().get(ord));
    }
  }

  private void plan(Tx tx, Adopted plan) {
    Id<Object> id = Id.next();
    RecordedRows.insert(
        tx,
        "plan(id, provider, person, type, revision, newest, created_at)",
        id,
        year.unit.provider(),
        plan.place().person(),
        "CM_PLAN",
        1,
        1,
        plan.at());
    RecordedRows.insert(
        tx,
        "plan_version(plan, number, provider, content, adopted_at, adopted_by, person_took_part,"
            + " took_part)",
        id,
        1,
        year.unit.provider(),
        "{\"v\":1,\"goals\":[]}",
        plan.at(),
        year.anna.staff(),
        true,
        "[]");
    if (plan.evaluated() != null) {
      RecordedRows.insert(
          tx,
          "plan_evaluation(id, provider, plan, ord, goal, on_day, outcome, persons_view, comment,"
              + " next_step, recorded_by, recorded_at)",
          Id.next(),
          year.unit.provider(),
          id,
          1,
          Id.next(),
          plan.evaluated(),
          "PARTLY",
          "",
          "",
          "",
          year.anna.staff(),
          Days.start(plan.evaluated()));
    }
  }

  private void crisisPlan(Tx tx, Adopted plan, int number) {
    RecordedRows.insert(
        tx,
        "crisis_plan(person, number, provider, content, review_by, written_at, written_by,"
            + " copy_offered)",
        plan.place().person(),
        number,
        year.unit.provider(),
        "{\"v\":1}",
        Days.of(plan.at()).plusYears(1),
        plan.at(),
        year.anna.staff(),
        true);
  }

  private void write(Tx tx, InCare stay) {
    RecordedRows.insert(
        tx,
        "admission(id, provider, person, revision, kind, place, legal_form, admitted_on,"
            + " discharged_on, recorded_at)",
        Id.next(),
        year.unit.provider(),
        stay.place().person(),
        1,
        stay.kind(),
        "Avdelning 1",
        "VOLUNTARY",
        stay.admitted(),
        stay.discharged(),
        Days.start(stay.admitted()));
  }
}
