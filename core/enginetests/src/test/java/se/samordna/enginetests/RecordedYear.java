package se.samordna.enginetests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.store.ModelSettingStore.NewCadence;
import se.samordna.engine.store.Tx;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.RecordedRows;
import se.samordna.text.Days;

/**
 * What a FACT unit has recorded, as plain lists that can be counted by hand and as the rows that
 * the platform would have written.
 */
final class RecordedYear {
  /** Who is there when the board meets; one fewer is no meeting in FACT. */
  private static final List<Profession> QUORUM =
      List.of(Profession.NURSE, Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER);

  final House house;
  final Unit unit;
  final Caller anna;
  final List<Place> places = new ArrayList<>();
  final List<Stay> stays = new ArrayList<>();
  final List<Met> met = new ArrayList<>();
  final List<Adopted> plans = new ArrayList<>();
  final List<Adopted> crisisPlans = new ArrayList<>();
  final List<InCare> inCare = new ArrayList<>();
  final List<Instant> meetings = new ArrayList<>();
  final List<Instant> thinMeetings = new ArrayList<>();
  final List<BoardCadence.Stretch> cadence = new ArrayList<>();
  final List<Post> posts = new ArrayList<>();

  RecordedYear(House house, FactTeam team, String name) {
    this.house = house;
    this.unit = house.unit(name);
    team.enable(unit);
    anna = post(Profession.NURSE, "1.00", true);
  }

  /** A time of day in Sweden. */
  static Instant at(String swedish) {
    return LocalDateTime.parse(swedish).atZone(Days.ZONE).toInstant();
  }

  /** Somebody who works at the unit since before everything. */
  Caller post(Profession profession, String fte, boolean carries) {
    Staff staff =
        house.organisations.addStaff(
            house.operator,
            new Organisations.NewStaff(house.provider.id(), "Kim", "Påhitt", null, false));
    Assignment assignment =
        house.organisations.assign(
            house.operator,
            new Organisations.NewAssignment(
                staff.id(),
                unit.id(),
                Role.CARE_STAFF,
                profession,
                new BigDecimal(fte),
                carries,
                LocalDate.of(2025, 1, 1),
                null));
    posts.add(new Post(staff.id(), profession, new BigDecimal(fte), carries));
    return house.caller(staff, List.of(assignment));
  }

  /** A person with a place from a moment on, or until another. */
  Place place(Instant from, @Nullable Instant until, String outcome) {
    Id<Person> person = Id.next();
    List<Span> spans = new ArrayList<>(List.of(new Span("INDIVIDUAL", from, until)));
    Place place = new Place(person, Id.next(), spans, from, until, outcome, true, "NONE");
    places.add(place);
    return place;
  }

  /** Puts somebody up on the board. */
  Stay up(Place place, Instant opened, @Nullable Instant closed) {
    Stay stay = new Stay(Id.next(), place, opened, closed);
    stays.add(stay);
    Span before = place.spans().remove(place.spans().size() - 1);
    place.spans().add(new Span("INDIVIDUAL", before.begun(), opened));
    place.spans().add(new Span("BOARD", opened, closed == null ? before.ended() : closed));
    if (closed != null && (before.ended() == null || closed.isBefore(before.ended()))) {
      place.spans().add(new Span("INDIVIDUAL", closed, before.ended()));
    }
    return stay;
  }

  /** A contact with a person by some of the unit. */
  void met(Place place, Instant at, String kind, String where, boolean reached, int... by) {
    List<Id<Staff>> staff = new ArrayList<>();
    for (int one : by) {
      staff.add(posts.get(one).staff());
    }
    met.add(new Met(Id.next(), place, at, kind, where, reached, staff));
  }

  /** Writes it all. */
  void write() {
    house.store.write(
        tx -> {
          places.forEach(place -> write(tx, place));
          stays.forEach(stay -> write(tx, stay));
          met.forEach(one -> write(tx, one));
          plans.forEach(plan -> plan(tx, plan));
          int number = 0;
          for (Adopted plan : crisisPlans) {
            number++;
            crisisPlan(tx, plan, number);
          }
          inCare.forEach(stay -> write(tx, stay));
          meetings.forEach(begun -> meeting(tx, begun, QUORUM));
          thinMeetings.forEach(begun -> meeting(tx, begun, QUORUM.subList(0, 2)));
          cadence.forEach(stretch -> tx.modelSettings().set(settled(stretch)));
          return tx;
        });
  }

  private void meeting(Tx tx, Instant begun, List<Profession> there) {
    Id<Object> id = Id.next();
    RecordedRows.insert(
        tx,
        "meeting(id, provider, revision, type, unit, person, started_at, closed_at)",
        id,
        unit.provider(),
        1,
        "BOARD",
        unit.id(),
        null,
        begun,
        begun.plusSeconds(900));
    for (int ord = 0; ord < there.size(); ord++) {
      RecordedRows.insert(
          tx,
          "meeting_attendance(meeting, ord, provider, staff, name, profession)",
          id,
          ord,
          unit.provider(),
          null,
          "Kim Påhitt",
          there.get(ord).name());
    }
  }

  private NewCadence settled(BoardCadence.Stretch stretch) {
    return new NewCadence(
        unit.provider(),
        unit.id(),
        "fact",
        stretch,
        "Två gånger i veckan",
        anna.staff(),
        "Kim Påhitt",
        Days.start(stretch.from()));
  }

  private void write(Tx tx, Place place) {
    RecordedRows.insert(
        tx,
        "person(id, provider, revision, given_name, family_name, sort_key, search_key, pronoun,"
            + " protection, phone, address, wishes)",
        place.person(),
        unit.provider(),
        1,
        "Alma",
        "Exempel",
        "exempel alma",
        "alma exempel",
        "",
        place.protection(),
        "",
        "",
        "");
    RecordedRows.insert(
        tx,
        "care_relation(id, provider, person, unit, ground, begun_at, ended_at)",
        Id.next(),
        unit.provider(),
        place.person(),
        unit.id(),
        "ENROLMENT",
        place.since(),
        place.here() ? null : place.since().plusSeconds(1));
    RecordedRows.insert(
        tx,
        "enrolment(id, provider, person, unit, model, major, sole, revision, lifecycle, phase,"
            + " phase_label_sv, phase_label_en, attention, phase_since, marks, referred_at,"
            + " active_since, closed_at, outcome)",
        place.enrolment(),
        unit.provider(),
        place.person(),
        unit.id(),
        "fact",
        2,
        true,
        1,
        place.until() == null ? "ACTIVE" : "CLOSED",
        "INDIVIDUAL",
        "Individuell",
        "Individual",
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
              + " by_staff, begun_at, ended_at)",
          place.enrolment(),
          ord,
          unit.provider(),
          false,
          span.phase(),
          span.phase(),
          span.phase(),
          "enrol",
          anna.staff(),
          span.begun(),
          span.ended());
    }
  }

  private void write(Tx tx, Stay stay) {
    RecordedRows.insert(
        tx,
        "board_entry(id, provider, unit, enrolment, person, revision, opened_at, opened_by, cause,"
            + " persons_view, contact_target, scale_down_when, crisis_plan_used, again, closed_at,"
            + " outcome)",
        stay.id(),
        unit.provider(),
        unit.id(),
        stay.place().enrolment(),
        stay.place().person(),
        1,
        stay.opened(),
        anna.staff(),
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
        unit.provider(),
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
          unit.provider(),
          one.by().get(ord));
    }
  }

  private void plan(Tx tx, Adopted plan) {
    Id<Object> id = Id.next();
    RecordedRows.insert(
        tx,
        "plan(id, provider, person, type, revision, newest, created_at)",
        id,
        unit.provider(),
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
        unit.provider(),
        "{\"v\":1,\"goals\":[]}",
        plan.at(),
        anna.staff(),
        true,
        "[]");
    if (plan.evaluated() != null) {
      RecordedRows.insert(
          tx,
          "plan_evaluation(id, provider, plan, ord, goal, on_day, outcome, persons_view, comment,"
              + " next_step, recorded_by, recorded_at)",
          Id.next(),
          unit.provider(),
          id,
          1,
          Id.next(),
          plan.evaluated(),
          "PARTLY",
          "",
          "",
          "",
          anna.staff(),
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
        unit.provider(),
        "{\"v\":1}",
        Days.of(plan.at()).plusYears(1),
        plan.at(),
        anna.staff(),
        true);
  }

  private void write(Tx tx, InCare stay) {
    RecordedRows.insert(
        tx,
        "admission(id, provider, person, revision, kind, place, legal_form, admitted_on,"
            + " discharged_on, recorded_at)",
        Id.next(),
        unit.provider(),
        stay.place().person(),
        1,
        stay.kind(),
        "Avdelning 1",
        "VOLUNTARY",
        stay.admitted(),
        stay.discharged(),
        Days.start(stay.admitted()));
  }

  /** A person's place in the model; {@code here} while the unit takes part in the care. */
  record Place(
      Id<Person> person,
      Id<Object> enrolment,
      List<Span> spans,
      Instant since,
      @Nullable Instant until,
      String outcome,
      boolean here,
      String protection) {}

  /** A time in a phase. */
  record Span(String phase, Instant begun, @Nullable Instant ended) {}

  /** A stay on the board. */
  record Stay(Id<Object> id, Place place, Instant opened, @Nullable Instant closed) {}

  /** A contact. */
  record Met(
      Id<Object> id,
      Place place,
      Instant at,
      String kind,
      String where,
      boolean reached,
      List<Id<Staff>> by) {}

  /** A plan that was adopted, and the day it was evaluated. */
  record Adopted(Place place, Instant at, @Nullable LocalDate evaluated) {}

  /** A stay in care. */
  record InCare(Place place, String kind, LocalDate admitted, @Nullable LocalDate discharged) {}

  /** A post. */
  record Post(Id<Staff> staff, Profession profession, BigDecimal fte, boolean carries) {}
}
