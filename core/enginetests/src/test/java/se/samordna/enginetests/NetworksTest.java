package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class NetworksTest {
  private final House house;
  private final Caller nurse;
  private final Person alma;

  NetworksTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private NetworkMember suggested(String name) {
    return house.networks.suggest(
        nurse,
        alma.id(),
        new NewMember(
            name, "mamma", NetworkMember.Kind.PRIVATE, NetworkMember.Sphere.PRIVATE, "", true));
  }

  private NetworkMember move(NetworkMember member, MemberStatus status, String word) {
    return house.networks.move(nurse, member.id(), member.revision(), status, word);
  }

  @Test
  void staff_only_suggest_and_the_person_decides() {
    NetworkMember member = suggested("Monica Exempel");

    assertThat(member.status()).isEqualTo(MemberStatus.SUGGESTED);
    assertThat(Refused.by(() -> move(member, MemberStatus.APPROVED_BY_PERSON, " ")))
        .containsExactly("CM-2202 /personsWord");
    assertThat(move(member, MemberStatus.APPROVED_BY_PERSON, "Ja, ring mamma.").status())
        .isEqualTo(MemberStatus.APPROVED_BY_PERSON);
  }

  @Test
  void nobody_is_invited_before_the_person_has_approved() {
    NetworkMember member = suggested("Monica Exempel");

    assertThat(Refused.by(() -> move(member, MemberStatus.INVITED, "")))
        .containsExactly("CM-2201 /status");
    assertThat(Refused.by(() -> move(member, MemberStatus.ACCEPTED, "")))
        .containsExactly("CM-2201 /status");
  }

  @Test
  void every_status_is_kept_with_when_who_and_the_persons_word() {
    NetworkMember approved =
        move(suggested("Monica Exempel"), MemberStatus.APPROVED_BY_PERSON, "Ja.");
    house.clock.pass(Duration.ofDays(1));
    NetworkMember invited = move(approved, MemberStatus.INVITED, "");
    house.clock.pass(Duration.ofDays(1));
    NetworkMember removed = move(invited, MemberStatus.REMOVED_BY_PERSON, "Inte längre.");

    List<MemberInterval> history = house.networks.history(nurse, removed.id());

    assertThat(history)
        .extracting(MemberInterval::status)
        .containsExactly(
            MemberStatus.SUGGESTED,
            MemberStatus.APPROVED_BY_PERSON,
            MemberStatus.INVITED,
            MemberStatus.REMOVED_BY_PERSON);
    assertThat(history.get(2).to()).isEqualTo(history.get(3).from());
    assertThat(history.get(3).to()).isNull();
    assertThat(history.get(3).personsWord()).isEqualTo("Inte längre.");
    assertThat(history.get(3).recordedBy()).isEqualTo(nurse.staff());
    assertThat(removed.ended()).isEqualTo(house.clock.instant());
  }

  @Test
  void a_membership_that_is_over_stays_over() {
    NetworkMember ended = move(suggested("Monica Exempel"), MemberStatus.ENDED, "");

    for (MemberStatus status : MemberStatus.values()) {
      assertThat(Refused.by(() -> move(ended, status, "Ja.")))
          .as(status.name())
          .containsExactly("CM-2201 /status");
    }
  }

  @Test
  void members_in_force_come_first() {
    move(suggested("Adam Före"), MemberStatus.ENDED, "");
    suggested("Monica Exempel");

    assertThat(house.networks.of(nurse, alma.id()))
        .extracting(NetworkMember::name)
        .containsExactly("Monica Exempel", "Adam Före");
  }

  @Test
  void a_move_of_an_old_revision_is_refused() {
    NetworkMember member = suggested("Monica Exempel");
    move(member, MemberStatus.APPROVED_BY_PERSON, "Ja.");

    assertThat(Refused.by(() -> move(member, MemberStatus.ENDED, ""))).containsExactly("CM-1011");
  }

  @Test
  void a_member_at_another_provider_is_refused_as_if_there_were_none() {
    NetworkMember member = suggested("Monica Exempel");
    House other = new House(house.store);

    assertThat(Refused.by(() -> other.networks.history(other.nurse(), member.id())))
        .containsExactly("CM-1014");
  }
}
