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
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * What a unit has recorded, a FACT unit's unless its model is said, as plain lists that can be
 * counted by hand and as the rows that the platform would have written.
 */
final class RecordedYear {
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

  String model = "fact";
  int major = 2;
  String phase = "INDIVIDUAL";

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
    List<Span> spans = new ArrayList<>(List.of(new Span(phase, from, until)));
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
    new RecordedYearRows(this).write();
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
