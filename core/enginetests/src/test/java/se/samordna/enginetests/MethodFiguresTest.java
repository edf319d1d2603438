package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptFidelityCards;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.FidelityCards;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.selfcheck.Standing;
import se.samordna.store.OpenedStores;
import se.samordna.store.RecordedRows;
import se.samordna.web.page.OpenPages.Browser;

/**
 * How a team follows its method, counted from what is recorded: the computable items of the
 * Strengths model's self-check and of Integrated Psychiatry's own, and ACT's crises around the
 * clock. At both edges, in small worlds counted by hand.
 */
@OnBothDatabases
class MethodFiguresTest {
  private static final Instant LONG_AGO = at("2025-06-02T09:00");
  private static final Period FEBRUARY = new Period(Period.Length.MONTH, LocalDate.of(2027, 2, 1));
  private static final String STRENGTHS = "strengths";
  private static final String INTEGRATED = "integrated-psychiatry";

  private final House house;
  private final FactTeam team;
  private final SelfChecks checks;
  private final FidelityCards cards;

  MethodFiguresTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    for (String model : List.of(STRENGTHS, INTEGRATED, "act")) {
      models.add(ModelsOfTheHouse.folder(model));
    }
    team = new FactTeam(house, models);
    CheckedModels checked = new CheckedModels(team.models.registry());
    checks = new KeptSelfChecks(house.work, house.gate, checked);
    cards = new KeptFidelityCards(house.work, house.gate, checked);
  }

  private RecordedYear by(String model, String phase) {
    RecordedYear year = new RecordedYear(house, team, "Team " + model);
    year.model = model;
    year.major = 1;
    year.phase = phase;
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(year.unit.provider(), year.unit.id(), model, "karaf", house.clock.instant());
          return tx;
        });
    return year;
  }

  private static List<Place> places(RecordedYear year, int many) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      places.add(year.place(LONG_AGO.plusSeconds(i), null, ""));
    }
    return places;
  }

  private SelfCheckFigure figure(RecordedYear year, String indicator) {
    return checks.of(year.anna, year.unit.id(), FEBRUARY).stream()
        .filter(check -> check.model().equals(year.model))
        .flatMap(check -> check.figures().stream())
        .filter(one -> one.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private void says(RecordedYear year, String indicator, int counted, int of) {
    SelfCheckFigure figure = figure(year, indicator);
    assertThat(figure.numerator()).as(indicator).isEqualByComparingTo(Integer.toString(counted));
    assertThat(figure.denominator()).as(indicator).isEqualByComparingTo(Integer.toString(of));
    int rows =
        checks
            .rows(
                year.anna,
                year.unit.id(),
                year.model,
                indicator,
                FEBRUARY,
                se.samordna.PageRequest.first(50))
            .rows()
            .size();
    assertThat(rows).as(indicator + ", its rows").isEqualTo(of);
  }

  private void insert(String columns, Object... values) {
    house.store.write(
        tx -> {
          RecordedRows.insert(tx, columns, values);
          return tx;
        });
  }

  private void answered(RecordedYear year, Place place, String form, Instant at, boolean whole) {
    insert(
        "answered_form(id, provider, person, url, version, revision, completed, answers, saved_by,"
            + " saved_at, scores)",
        Id.next(),
        year.unit.provider(),
        place.person(),
        "https://samordna.se/forms/" + form,
        "1.0",
        1,
        whole,
        "{}",
        year.anna.staff(),
        at,
        "{}");
  }

  @Test
  void a_strengths_assessment_of_ninety_days_is_new_enough_and_one_a_day_older_is_not() {
    RecordedYear year = by(STRENGTHS, "ACTING");
    List<Place> places = places(year, 5);
    year.place(at("2027-01-15T09:00"), null, "");
    year.write();
    for (int i = 0; i < 3; i++) {
      answered(year, places.get(i), "strengths-assessment", at("2026-11-30T10:00"), true);
    }
    answered(year, places.get(3), "strengths-assessment", at("2026-11-29T23:00"), true);
    answered(year, places.get(4), "strengths-assessment", at("2027-02-10T10:00"), false);

    says(year, "assessments", 3, 5);
    assertThat(figure(year, "assessments").standing()).isEqualTo(Standing.BELOW);
  }

  @Test
  void seven_coordinators_for_a_supervisor_are_enough_and_eight_are_too_many() {
    RecordedYear year = by(STRENGTHS, "ACTING");
    places(year, 5);
    year.write();
    for (int i = 0; i < 6; i++) {
      year.post(Profession.SOCIAL_WORKER, "1.00", true);
    }
    assertThat(figure(year, "supervisor-ratio").standing())
        .as("nobody supervises")
        .isEqualTo(Standing.UNKNOWN);

    leads(year);
    assertThat(figure(year, "supervisor-ratio").value()).isEqualByComparingTo("7");
    assertThat(figure(year, "supervisor-ratio").standing()).isEqualTo(Standing.ON_TARGET);
    year.post(Profession.SOCIAL_WORKER, "1.00", true);
    assertThat(figure(year, "supervisor-ratio").standing()).isEqualTo(Standing.ABOVE);
  }

  private void leads(RecordedYear year) {
    insert(
        "assignment(id, provider, staff, unit, role, profession, fte, case_carrying, from_day)",
        Id.next(),
        year.unit.provider(),
        team.leader.staff(),
        year.unit.id(),
        Role.TEAM_LEADER.name(),
        Profession.SOCIAL_WORKER.name(),
        new BigDecimal("1.00"),
        false,
        LocalDate.of(2025, 1, 1));
  }

  @Test
  void posts_that_carry_nobody_are_not_devoted_to_coordination() {
    RecordedYear year = by(STRENGTHS, "ACTING");
    places(year, 5);
    year.write();
    for (int i = 0; i < 18; i++) {
      year.post(Profession.SOCIAL_WORKER, "1.00", true);
    }
    year.post(Profession.ADMINISTRATIVE, "1.00", false);
    year.post(Profession.EMPLOYMENT_SPECIALIST, "1.00", false);
    assertThat(figure(year, "case-management-posts").value()).isEqualByComparingTo("95");
    assertThat(figure(year, "case-management-posts").standing()).isEqualTo(Standing.ON_TARGET);

    year.post(Profession.EMPLOYMENT_SPECIALIST, "0.05", false);
    assertThat(figure(year, "case-management-posts").standing()).isEqualTo(Standing.BELOW);
  }

  private void step(RecordedYear year, Place place, String offer, String status) {
    Id<Object> plan = Id.next();
    insert(
        "plan(id, provider, person, type, revision, newest, created_at)",
        plan,
        year.unit.provider(),
        place.person(),
        "CM_PLAN",
        1,
        1,
        LONG_AGO);
    insert(
        "intervention(plan, ord, provider, person, id, what, performer, status, offer)",
        plan,
        0,
        year.unit.provider(),
        place.person(),
        Id.next(),
        "Kören",
        "Alma",
        status,
        offer.isEmpty() ? null : offer);
  }

  @Test
  void steps_with_an_association_or_a_friend_are_natural_resources_and_those_of_services_are_not() {
    RecordedYear year = by(STRENGTHS, "ACTING");
    List<Place> places = places(year, 2);
    year.write();
    step(year, places.get(0), "strengths/community", "ACTIVE");
    step(year, places.get(0), "strengths/own-network", "DONE");
    step(year, places.get(0), "", "ACTIVE");
    step(year, places.get(1), "strengths/community", "STOPPED");
    step(year, places.get(1), "clinical/family-support", "PROPOSED");
    step(year, places.get(1), "", "ACTIVE");

    says(year, "natural-resources", 2, 5);
  }

  private void crisis(RecordedYear year, Place place, String when, boolean crisis) {
    Id<Object> contact = Id.next();
    insert(
        "contact(id, provider, person, kind, place, happened_at, recorded_at, minutes, reached,"
            + " note, crisis)",
        contact,
        year.unit.provider(),
        place.person(),
        "PHONE",
        "NONE",
        at(when),
        at(when),
        0,
        true,
        "",
        crisis);
    insert(
        "contact_staff(contact, ord, provider, staff)",
        contact,
        0,
        year.unit.provider(),
        year.anna.staff());
  }

  @Test
  void a_crisis_in_the_evening_at_night_or_on_a_free_day_is_after_hours() {
    RecordedYear year = by("act", "ACTIVE_INTENSIVE");
    Place alma = places(year, 1).get(0);
    year.write();
    crisis(year, alma, "2027-02-01T08:00", true);
    crisis(year, alma, "2027-02-01T16:59", true);
    crisis(year, alma, "2027-02-01T17:00", true);
    crisis(year, alma, "2027-02-02T07:59", true);
    crisis(year, alma, "2027-02-06T12:00", true);
    crisis(year, alma, "2027-01-06T12:00", true);
    crisis(year, alma, "2026-10-24T23:30", true);
    crisis(year, alma, "2027-02-03T02:00", false);

    FidelityCard.Scored o4 =
        cards.of(year.anna, year.unit.id(), LocalDate.of(2027, 2, 28)).stream()
            .filter(card -> card.model().equals("act"))
            .flatMap(card -> card.items().stream())
            .filter(one -> one.item().id().equals("o4"))
            .findFirst()
            .orElseThrow();
    assertThat(o4.score()).as("a person says whether the team covers it").isNull();
    assertThat(o4.figure()).isNotNull();
    assertThat(o4.figure().value()).as("five of seven").isEqualByComparingTo("71.43");
  }

  private Id<Object> member(Place place, RecordedYear year, String relation, String sphere) {
    Id<Object> member = Id.next();
    insert(
        "network_member(id, provider, person, revision, name, relation, relation_code, kind,"
            + " sphere, phone, emergency_contact, status, since, invited_by_person)",
        member,
        year.unit.provider(),
        place.person(),
        1,
        "Rut Påhitt",
        "",
        relation,
        sphere.equals("PRIVATE") ? "PRIVATE" : "PROFESSIONAL",
        sphere,
        "",
        false,
        "ACCEPTED",
        LONG_AGO,
        false);
    return member;
  }

  private void is(RecordedYear year, Id<Object> member, String status, String from, String to) {
    insert(
        "member_status(id, provider, member, ord, status, begun_at, ended_at, recorded_by,"
            + " persons_word)",
        Id.next(),
        year.unit.provider(),
        member,
        status.equals("ACCEPTED") ? 1 : 2,
        status,
        at(from),
        to.isEmpty() ? null : at(to),
        year.anna.staff(),
        "");
  }

  private void inGroup(RecordedYear year, Place place, String relation, String sphere) {
    is(year, member(place, year, relation, sphere), "ACCEPTED", "2026-05-01T10:00", "");
  }

  @Test
  void a_group_is_the_person_and_two_who_have_said_yes_and_has_a_physician_when_one_of_them_is() {
    RecordedYear year = by(INTEGRATED, "WORKING");
    List<Place> places = places(year, 4);
    year.write();
    inGroup(year, places.get(0), "PARENT", "PRIVATE");
    inGroup(year, places.get(0), "PSYCHIATRIST", "HEALTH_CARE");
    inGroup(year, places.get(1), "PARENT", "PRIVATE");
    inGroup(year, places.get(2), "PARENT", "PRIVATE");
    Id<Object> left = member(places.get(2), year, "PHYSICIAN", "HEALTH_CARE");
    is(year, left, "ACCEPTED", "2026-05-01T10:00", "2027-02-20T10:00");
    is(year, left, "ENDED", "2027-02-20T10:00", "");
    Id<Object> later = member(places.get(3), year, "PHYSICIAN", "HEALTH_CARE");
    is(year, later, "ACCEPTED", "2027-03-01T00:00", "");

    says(year, "groups", 1, 4);
    says(year, "physicians", 1, 4);
  }

  @Test
  void both_principals_are_asked_for_only_where_both_take_part() {
    RecordedYear year = by(INTEGRATED, "WORKING");
    List<Place> places = places(year, 3);
    year.write();
    inGroup(year, places.get(0), "NURSE", "HEALTH_CARE");
    inGroup(year, places.get(0), "HOUSING_SUPPORT_WORKER", "MUNICIPALITY");
    inGroup(year, places.get(1), "NURSE", "HEALTH_CARE");
    is(
        year,
        member(places.get(1), year, "SOCIAL_WORKER", "MUNICIPALITY"),
        "SUGGESTED",
        "2026-05-01T10:00",
        "");
    inGroup(year, places.get(2), "NURSE", "HEALTH_CARE");

    says(year, "principals", 1, 2);
  }

  private void meeting(RecordedYear year, Place place, String day, String state, String part) {
    insert(
        "person_meeting(id, provider, person, unit, revision, type, state, purpose, called_by,"
            + " created_at, on_day, at_time, starts_at, ends_at, persons_part, cancelled_why)",
        Id.next(),
        year.unit.provider(),
        place.person(),
        year.unit.id(),
        1,
        "RESOURCE_GROUP",
        state,
        "Gruppen",
        year.anna.staff(),
        LONG_AGO,
        LocalDate.parse(day),
        "13:00",
        at(day + "T13:00"),
        at(day + "T14:00"),
        part,
        "");
  }

  @Test
  void three_meetings_in_a_year_are_enough_and_the_person_is_at_each() {
    RecordedYear year = by(INTEGRATED, "WORKING");
    List<Place> places = places(year, 3);
    places.add(year.place(at("2026-06-01T09:00"), null, ""));
    year.write();
    for (Place place : places.subList(0, 3)) {
      meeting(year, place, "2026-08-20", "HELD", "PRESENT");
      meeting(year, place, "2027-02-10", "HELD", "PRESENT");
    }
    meeting(year, places.get(0), "2026-02-28", "HELD", "PRESENT");
    meeting(year, places.get(1), "2026-02-27", "HELD", "PRESENT");
    meeting(year, places.get(2), "2027-02-12", "CANCELLED", null);
    meeting(year, places.get(3), "2027-02-12", "HELD", "BY_PROXY");

    says(year, "group-meetings", 1, 3);
    says(year, "person-there", 3, 4);
  }

  private void decided(RecordedYear year, Place place, String day, String by) {
    insert(
        "shared_decision(id, provider, person, on_day, question, options, information,"
            + " persons_values, others_views, decision, decided_by, follow_up, recorded_by,"
            + " recorded_at)",
        Id.next(),
        year.unit.provider(),
        place.person(),
        LocalDate.parse(day),
        "Vilken medicin?",
        "[]",
        "",
        "",
        "",
        "Samma",
        by,
        LocalDate.parse(day).plusDays(30),
        year.anna.staff(),
        at(day + "T15:00"));
  }

  @Test
  void a_shared_decision_is_the_persons_alone_or_with_staff_and_not_the_staffs() {
    RecordedYear year = by(INTEGRATED, "WORKING");
    Place cecilia = places(year, 1).get(0);
    year.write();
    decided(year, cecilia, "2027-02-01", "PERSON");
    decided(year, cecilia, "2027-02-28", "PERSON_AND_STAFF");
    decided(year, cecilia, "2027-02-10", "STAFF");
    decided(year, cecilia, "2027-01-31", "STAFF");

    says(year, "decisions", 2, 3);
  }

  @Test
  void close_ones_were_offered_education_when_that_was_done_and_not_when_it_was_called_off() {
    RecordedYear year = by(INTEGRATED, "WORKING");
    List<Place> places = places(year, 3);
    year.write();
    task(year, places.get(0), "DONE", "2026-03-01T10:00");
    task(year, places.get(1), "CANCELLED", "2026-03-01T10:00");
    task(year, places.get(2), "DONE", "2027-03-01T00:00");

    says(year, "education", 1, 3);
  }

  private void task(RecordedYear year, Place place, String status, String ended) {
    insert(
        "task(id, provider, person, unit, enrolment, revision, activity, title_sv, title_en, due,"
            + " grace_until, status, created_at, ended_at, reason)",
        Id.next(),
        year.unit.provider(),
        place.person(),
        year.unit.id(),
        place.enrolment(),
        2,
        "education",
        "Utbildning",
        "Education",
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 4, 1),
        status,
        LONG_AGO,
        at(ended),
        "");
  }

  @Test
  void goals_and_evaluations_count_when_their_forms_are_a_year_old_at_most() {
    RecordedYear year = by(INTEGRATED, "WORKING");
    List<Place> places = places(year, 2);
    year.write();
    answered(year, places.get(0), "ip-goals", at("2026-02-28T10:00"), true);
    answered(year, places.get(1), "ip-goals", at("2026-02-27T10:00"), true);
    answered(year, places.get(1), "ip-evaluation", at("2027-02-01T10:00"), true);

    says(year, "goals", 1, 2);
    says(year, "evaluations", 1, 2);
  }

  @Test
  void the_page_of_the_strengths_model_says_that_research_makes_it_no_measure_of_quality() {
    RecordedYear year = by(STRENGTHS, "ACTING");
    places(year, 1);
    year.write();
    try (TeamPages pages = new TeamPages(team)) {
      Caller anna = year.anna;
      Browser browser = pages.of(anna);
      assertThat(browser.get("/self-check/" + year.unit.id()).words())
          .contains("en kanadensisk studie med 311 personer fann inget säkert samband");
    }
  }
}
