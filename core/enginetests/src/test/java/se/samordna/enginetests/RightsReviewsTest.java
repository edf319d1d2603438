package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.samordna.access.Accounts.NewRightsReview;
import se.samordna.access.Caller;
import se.samordna.access.RightsReview;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.start.Start;
import se.samordna.start.Starts;
import se.samordna.store.OpenedStores;

/** That authorisations are gone through, and that somebody is reminded of it. */
@OnBothDatabases
class RightsReviewsTest {
  private final House house;
  private final Starts starts;
  private final Caller admin;

  RightsReviewsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    starts = new FactTeam(house).starts();
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
  }

  private RightsReview reviewed(Caller by, LocalDate nextBy) {
    return house.accounts.reviewRights(
        by, house.provider.id(), new NewRightsReview("Två konton stängda.", nextBy));
  }

  private List<Tuple> awaited(Caller who) {
    return starts.today(who).awaited().stream()
        .filter(one -> one.kind() == Start.Awaited.Kind.RIGHTS_REVIEW)
        .map(one -> tuple(one.count(), one.late()))
        .toList();
  }

  @Test
  void an_administrator_is_reminded_until_it_is_done_and_again_before_the_next() {
    assertThat(awaited(admin)).as("nobody has ever").containsExactly(tuple(1, 0));
    LocalDate next = house.today().plusMonths(12);

    RightsReview review = reviewed(admin, next);

    assertThat(awaited(admin)).isEmpty();
    assertThat(house.accounts.rightsReviews(admin, house.provider.id())).containsExactly(review);
    assertThat(house.accounts.rightsReviews(house.operator, house.provider.id()))
        .containsExactly(review);
    assertThat(review.byName()).isEqualTo(admin.displayName());
    house.clock.pass(
        Duration.between(
            house.clock.instant(),
            se.samordna.text.Days.start(next.minusDays(RightsReview.REMINDER_DAYS))));
    assertThat(awaited(admin)).containsExactly(tuple(1, 0));
    house.clock.pass(Duration.ofDays(RightsReview.REMINDER_DAYS + 1));
    assertThat(awaited(admin)).as("late").containsExactly(tuple(1, 1));
  }

  @Test
  void it_is_the_administrators_alone_and_once_a_year_at_the_least() {
    for (Role role : List.of(Role.TEAM_LEADER, Role.UNIT_MANAGER, Role.AUDITOR)) {
      Caller other = house.staff(role, Profession.NURSE);
      assertThat(awaited(other)).isEmpty();
      assertThat(Refused.by(() -> reviewed(other, house.today().plusMonths(1))))
          .containsExactly("CM-5004");
    }
    for (LocalDate wrong : List.of(house.today(), house.today().plusMonths(12).plusDays(1))) {
      assertThat(Refused.by(() -> reviewed(admin, wrong))).containsExactly("CM-1003 /nextBy");
    }
    Caller elsewhere = new House(house.store).staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    assertThat(Refused.by(() -> reviewed(elsewhere, house.today().plusMonths(1))))
        .containsExactly("CM-1014");
  }
}
