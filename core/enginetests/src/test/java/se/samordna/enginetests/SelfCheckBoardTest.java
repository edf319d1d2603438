package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Profession;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.CountedRow.Counted;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.Standing;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** What the self-check says of the board, in small worlds counted by hand. */
@OnBothDatabases
class SelfCheckBoardTest extends CheckedUnit {
  SelfCheckBoardTest(OpenedStores.Kind kind) {
    super(kind);
  }

  @Test
  void a_share_of_five_to_twenty_percent_on_the_board_is_on_target() {
    List<Place> places = places(20);
    year.up(places.get(0), at("2027-02-10T10:00"), null);
    year.up(places.get(1), at("2026-12-10T10:00"), at("2027-02-28T23:00"));
    year.write();

    isPart(february("board-share"), 1, 20, Standing.ON_TARGET);
    isPart(figure(year.anna, month(2027, 1), "board-share"), 1, 20, Standing.ON_TARGET);
    isPart(figure(year.anna, month(2026, 11), "board-share"), 0, 20, Standing.BELOW);
  }

  @Test
  void five_of_twenty_on_the_board_are_more_than_aimed_at() {
    List<Place> places = places(20);
    places.subList(0, 5).forEach(place -> year.up(place, at("2027-02-28T23:59:59"), null));
    year.write();

    isPart(february("board-share"), 5, 20, Standing.ABOVE);
    assertThat(rows("board-share", 7))
        .hasSize(20)
        .filteredOn(row -> row.counted() == Counted.YES)
        .hasSize(5);
  }

  @Test
  void a_board_meeting_counts_once_a_day_and_on_working_days_only() {
    places(1);
    for (LocalDate day = LocalDate.of(2027, 2, 1);
        day.isBefore(LocalDate.of(2027, 2, 25));
        day = day.plusDays(1)) {
      year.meetings.add(begun(day));
      year.meetings.add(day.atTime(13, 0).atZone(Days.ZONE).toInstant());
    }
    year.write();

    isPart(february("board-meetings"), 18, 20, Standing.ON_TARGET);
    assertThat(rows("board-meetings", 6))
        .filteredOn(row -> row.counted() == Counted.NO)
        .extracting(CountedRow::day)
        .containsExactly(LocalDate.of(2027, 2, 25), LocalDate.of(2027, 2, 26));
  }

  @Test
  void seventeen_meetings_of_twenty_are_too_few() {
    places(1);
    LocalDate.of(2027, 2, 1)
        .datesUntil(LocalDate.of(2027, 2, 24))
        .forEach(day -> year.meetings.add(begun(day)));
    year.write();

    isPart(february("board-meetings"), 17, 20, Standing.BELOW);
  }

  @Test
  void a_meeting_of_two_professions_is_no_board_meeting() {
    places(1);
    LocalDate.of(2027, 2, 1)
        .datesUntil(LocalDate.of(2027, 2, 25))
        .forEach(day -> year.meetings.add(begun(day)));
    year.thinMeetings.add(begun(LocalDate.of(2027, 2, 25)));
    year.thinMeetings.add(begun(LocalDate.of(2027, 2, 26)));
    year.write();

    isPart(february("board-meetings"), 18, 20, Standing.ON_TARGET);
    assertThat(rows("board-meetings", 20))
        .filteredOn(row -> row.counted() == Counted.NO)
        .extracting(CountedRow::day)
        .containsExactly(LocalDate.of(2027, 2, 25), LocalDate.of(2027, 2, 26));
  }

  @Test
  void days_count_by_what_the_unit_had_settled_for_them() {
    places(1);
    Set<DayOfWeek> twice = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    year.cadence.add(new BoardCadence.Stretch(LocalDate.of(2027, 2, 15), twice));
    LocalDate.of(2027, 2, 1)
        .datesUntil(LocalDate.of(2027, 2, 15))
        .forEach(day -> year.meetings.add(begun(day)));
    LocalDate.of(2027, 2, 15)
        .datesUntil(LocalDate.of(2027, 3, 1))
        .filter(day -> twice.contains(day.getDayOfWeek()))
        .forEach(day -> year.meetings.add(begun(day)));
    year.write();

    isPart(february("board-meetings"), 14, 14, Standing.ON_TARGET);
    assertThat(rows("board-meetings", 20))
        .extracting(CountedRow::day)
        .contains(LocalDate.of(2027, 2, 12), LocalDate.of(2027, 2, 16))
        .doesNotContain(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 17));
  }

  @Test
  void a_week_on_the_board_is_shared_when_two_of_the_team_met_the_person() {
    year.post(Profession.NURSE, "1.00", true);
    Place alma = places(1).get(0);
    year.up(alma, at("2027-02-01T00:00"), at("2027-02-22T00:00"));
    year.met(alma, at("2027-02-01T00:00"), "VISIT", "HOME", true, 0);
    year.met(alma, at("2027-02-07T23:59"), "PHONE", "NONE", true, 1);
    year.met(alma, at("2027-02-08T09:00"), "VISIT", "HOME", true, 0, 0 + 1);
    year.met(alma, at("2027-02-15T09:00"), "VISIT", "HOME", true, 0);
    year.met(alma, at("2027-02-16T09:00"), "VISIT", "HOME", false, 1);
    year.met(alma, at("2027-02-17T09:00"), "ABOUT", "NONE", true, 1);
    year.met(alma, at("2027-02-22T00:00"), "VISIT", "HOME", true, 1);
    year.write();

    isPart(february("shared-weeks"), 2, 3, Standing.BELOW);
    assertThat(rows("shared-weeks", 2))
        .extracting(CountedRow::counted)
        .containsExactly(Counted.YES, Counted.YES, Counted.NO);
  }

  @Test
  void a_week_between_two_months_is_counted_in_the_one_in_which_it_ends() {
    year.post(Profession.NURSE, "1.00", true);
    Place alma = places(1).get(0);
    year.up(alma, at("2026-12-28T00:00"), at("2027-01-04T00:00"));
    year.met(alma, at("2026-12-28T09:00"), "VISIT", "HOME", true, 0);
    year.met(alma, at("2027-01-03T09:00"), "VISIT", "HOME", true, 1);
    year.write();

    isPart(figure(year.anna, month(2027, 1), "shared-weeks"), 1, 1, Standing.ON_TARGET);
    assertThat(figure(year.anna, month(2026, 12), "shared-weeks").standing())
        .isEqualTo(Standing.UNKNOWN);
    isPart(figure(year.anna, YEAR, "shared-weeks"), 1, 1, Standing.ON_TARGET);
  }

  @Test
  void today_counts_as_a_day_of_the_board_when_the_board_has_met() {
    places(1);
    year.meetings.add(begun(LocalDate.of(2027, 3, 1)));
    year.write();

    assertThat(figure(year.anna, month(2027, 3), "board-meetings").standing())
        .isEqualTo(Standing.UNKNOWN);
    house.clock.moveTo(at("2027-03-01T09:00"));
    isPart(figure(year.anna, month(2027, 3), "board-meetings"), 1, 1, Standing.ON_TARGET);
    house.clock.moveTo(at("2027-03-02T23:59"));
    isPart(figure(year.anna, month(2027, 3), "board-meetings"), 1, 1, Standing.ON_TARGET);
    house.clock.moveTo(at("2027-03-03T00:00"));
    isPart(figure(year.anna, month(2027, 3), "board-meetings"), 1, 2, Standing.BELOW);
  }

  @Test
  void a_week_that_somebody_did_not_stand_there_whole_is_not_counted() {
    Place alma = places(1).get(0);
    year.up(alma, at("2027-02-01T00:00:01"), at("2027-02-14T23:59:59"));
    year.write();

    assertThat(february("shared-weeks").standing()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void a_first_contact_after_exactly_a_day_is_on_target_and_a_minute_later_is_not() {
    List<Place> places = places(2);
    year.up(places.get(0), at("2027-02-10T10:00"), null);
    year.met(places.get(0), at("2027-02-10T09:59"), "VISIT", "HOME", true, 0);
    year.met(places.get(0), at("2027-02-11T10:00"), "VISIT", "HOME", true, 0);
    year.write();
    assertThat(february("first-contact").value()).isEqualByComparingTo("1.00");
    assertThat(february("first-contact").standing()).isEqualTo(Standing.ON_TARGET);

    RecordedYear later = new RecordedYear(house, team, "FACT Väster");
    Place bo = later.place(LONG_AGO, null, "");
    later.up(bo, at("2027-02-10T10:00"), null);
    later.met(bo, at("2027-02-11T10:01"), "VISIT", "HOME", true, 0);
    later.write();
    SelfCheckFigure figure =
        checks.of(later.anna, later.unit.id(), FEBRUARY).get(0).figures().get(5);
    assertThat(figure.standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void who_still_waits_counts_as_the_longest_wait() {
    List<Place> places = places(4);
    places.forEach(place -> year.up(place, at("2027-02-10T10:00"), null));
    year.met(places.get(0), at("2027-02-10T22:00"), "VISIT", "HOME", true, 0);
    year.met(places.get(1), at("2027-02-12T10:00"), "VISIT", "HOME", true, 0);
    year.write();

    assertThat(february("first-contact").value()).isNull();
    assertThat(february("first-contact").denominator()).isEqualByComparingTo("4");
    assertThat(february("first-contact").standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void the_middle_of_two_waits_lies_between_them() {
    List<Place> places = places(2);
    places.forEach(place -> year.up(place, at("2027-02-10T10:00"), null));
    year.met(places.get(0), at("2027-02-10T16:00"), "VISIT", "HOME", true, 0);
    year.met(places.get(1), at("2027-02-11T10:00"), "VISIT", "HOME", true, 0);
    year.write();

    assertThat(february("first-contact").value()).isEqualByComparingTo("0.63");
    assertThat(february("first-contact").standing()).isEqualTo(Standing.ON_TARGET);
  }
}
