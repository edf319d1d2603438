package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Organisations.NewPost;
import se.samordna.organisation.Organisations.NewStaff;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.store.OpenedStores;

/** Whoever is made known as staff gets a place to work in the same act, or is not made at all. */
class EmployTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  private final OpenedStores.Watched watched = OpenedStores.watched();
  private House house;

  @BeforeEach
  void build() {
    house = new House(watched.opened().store());
    watched.statements().taken();
  }

  @AfterEach
  void close() {
    watched.opened().close();
  }

  @Test
  void somebody_new_works_at_the_unit_from_the_first_day() {
    StaffAtUnit bo = employ("Bo", house.unit.id(), "0.75");

    Caller nurse = house.nurse();
    assertThat(house.organisations.staff(nurse, house.unit.id(), DAY)).contains(bo);
    assertThat(bo.assignment().staff()).isEqualTo(bo.staff().id());
  }

  @Test
  void a_unit_that_is_not_the_providers_leaves_nobody_behind() {
    Unit elsewhere =
        house.organisations.addUnit(
            house.operator, house.provider("Kommun Skissby").id(), "Boende", null);
    watched.statements().taken();

    assertThat(Refused.by(() -> employ("Bo", Id.next(), "1.00"))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> employ("Bo", elsewhere.id(), "1.00"))).containsExactly("CM-1014");
    assertNothingMade();
  }

  @Test
  void all_that_is_wrong_with_either_is_said_at_once_and_nobody_is_left_behind() {
    assertThat(Refused.by(() -> employ(" ", house.unit.id(), "1.01")))
        .containsExactly("CM-1002 /givenName", "CM-1003 /fte");
    assertNothingMade();
  }

  private StaffAtUnit employ(String given, Id<Unit> unit, String fte) {
    return house.organisations.employ(
        house.operator,
        new NewStaff(house.provider.id(), given, "Ny", null, false),
        new NewPost(unit, Role.CARE_STAFF, Profession.NURSE, new BigDecimal(fte), true, DAY, null));
  }

  private void assertNothingMade() {
    List<String> statements = watched.statements().taken();
    assertThat(statements)
        .map(one -> one.strip().toLowerCase(Locale.ROOT))
        .noneMatch(one -> one.startsWith("insert into staff"))
        .noneMatch(one -> one.startsWith("insert into assignment"));
  }
}
