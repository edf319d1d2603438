package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipCount;
import se.samordna.sip.SipCount.Part;
import se.samordna.sip.SipCount.What;
import se.samordna.sip.SipNeed;
import se.samordna.sip.Sips.NewEvaluation;
import se.samordna.store.OpenedStores;

/** How it went with a unit's SIPs, in counts that tell of nobody. */
@OnBothDatabases
class SipCountsTest {
  private final House house;
  private final Caller nurse;

  SipCountsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
  }

  private void none(NoSip.Reason reason, int persons) {
    for (int i = 0; i < persons; i++) {
      Person person = house.person(nurse, "Alma", "Exempel");
      Sip sip =
          house.sips.begin(
              nurse, person.id(), new SipNeed(SipNeed.SeenBy.OWN_STAFF, house.today(), "Behövs."));
      house.sips.cancel(nurse, sip.id(), sip.revision(), new NoSip(reason, "Så blev det."));
    }
  }

  private Map<What, @Nullable Integer> counts(Part part) {
    Map<What, @Nullable Integer> counts = new TreeMap<>();
    for (SipCount one : house.sips.counts(nurse, house.unit.id())) {
      if (one.what().part() == part) {
        counts.put(one.what(), one.count());
      }
    }
    return counts;
  }

  @Test
  void fewer_than_five_of_anything_hide_the_whole_part() {
    assertThat(counts(Part.NEED).values()).containsOnly(0);
    none(NoSip.Reason.OTHER_PLAN_IS_ENOUGH, 4);
    assertThat(counts(Part.NEED).values()).containsOnlyNulls();
    none(NoSip.Reason.OTHER_PLAN_IS_ENOUGH, 1);
    assertThat(counts(Part.NEED))
        .containsEntry(What.OTHER_PLAN_IS_ENOUGH, 5)
        .containsEntry(What.MADE, 0);
    none(NoSip.Reason.PERSON_NOT_REACHED, 1);
    assertThat(counts(Part.NEED).values())
        .as("the one could be reckoned from the others")
        .containsOnlyNulls();
  }

  @Test
  void what_was_made_is_counted_with_its_follow_up_and_whether_it_helped() {
    for (int i = 0; i < 5; i++) {
      Person person = house.person(nurse, "Alma", "Exempel");
      Sip sip = SipMaking.adopted(house, nurse, person);
      Sip due = house.sips.followUp(nurse, sip.id(), sip.revision());
      house.sips.evaluate(
          nurse, sip.id(), due.revision(), new NewEvaluation(house.today(), 4, "", "", false));
    }

    assertThat(counts(Part.NEED)).containsEntry(What.MADE, 5);
    assertThat(counts(Part.HELPED)).containsEntry(What.HELPED_4, 5).containsEntry(What.NOT_SAID, 0);
    house.clock.moveTo(house.clock.instant().plus(Duration.ofDays(100)));
    assertThat(counts(Part.FOLLOW_UP))
        .containsEntry(What.IN_TIME, 5)
        .containsEntry(What.NOT_YET, 0);
    house.clock.moveTo(house.clock.instant().plus(Duration.ofDays(400)));
    assertThat(counts(Part.NEED)).as("of the last twelve months").containsEntry(What.MADE, 0);
  }

  @Test
  void another_unit_counts_its_own_and_whoever_only_administers_reads_none() {
    none(NoSip.Reason.OTHER_PLAN_IS_ENOUGH, 5);
    var south = house.unit("FACT Söder");
    Caller there = house.staff(Role.CARE_STAFF, Profession.NURSE, south);

    assertThat(house.sips.counts(there, south.id())).extracting(SipCount::count).containsOnly(0);
    assertThat(Refused.by(() -> house.sips.counts(there, house.unit.id()))).isNotEmpty();
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    assertThat(Refused.by(() -> house.sips.counts(admin, house.unit.id()))).isNotEmpty();
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    assertThat(house.sips.counts(manager, house.unit.id())).isNotEmpty();
  }
}
