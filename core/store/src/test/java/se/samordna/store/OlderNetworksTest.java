package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.Id;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.person.Person;

/** Networks that an earlier release has kept are whole in this one. */
class OlderNetworksTest {
  private static final String BEFORE = "15";
  private static final Instant BEGUN = Instant.parse("2026-02-01T08:00:00Z");
  private static final Id<Person> PERSON = FilledTables.id(10, 1);

  @TempDir Path folder;

  @Test
  void members_keep_their_words_and_history_and_get_a_code_where_the_words_leave_no_doubt()
      throws SQLException {
    check(TestDatabase.h2(folder));
  }

  @Test
  @EnabledIf("se.samordna.store.EmbeddedDatabase#usable")
  void on_postgres_too() throws SQLException {
    check(TestDatabase.postgres(folder));
  }

  private static void check(TestDatabase database) throws SQLException {
    OlderDatabase.make(database, BEFORE, ROWS);
    try (OpenStore open = database.open()) {
      List<NetworkMember> members =
          open.transactions()
              .read(tx -> tx.networks().of(OlderDatabase.PROVIDER, List.of(PERSON)).get(PERSON));
      assertThat(members)
          .extracting(
              NetworkMember::name,
              NetworkMember::relation,
              NetworkMember::relationWords,
              NetworkMember::status,
              NetworkMember::scope)
          .containsExactly(
              tuple("A", Relation.PARENT, "Mamma", MemberStatus.ACCEPTED, MemberScope.NOTHING),
              tuple("B", Relation.GOD_MAN, "god man", MemberStatus.ACCEPTED, MemberScope.NOTHING),
              tuple("C", Relation.OTHER, "vän", MemberStatus.ACCEPTED, MemberScope.NOTHING));
      assertThat(
              open.transactions()
                  .<List<MemberInterval>>read(
                      tx -> tx.networks().history(OlderDatabase.PROVIDER, FilledTables.id(13, 1))))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.personsWord()).isEqualTo("Ja, i går.");
                assertThat(one.said()).isNull();
                assertThat(one.from()).isEqualTo(BEGUN);
              });
    }
  }

  private static final List<String> ROWS =
      List.of(
          "insert into principal values (#01-1, 'Region', 'REGION')",
          "insert into provider values ($P, #01-1, 'Region', 'HEALTH_CARE')",
          "insert into staff (id, provider, given_name, family_name, sort_key, protected_identity)"
              + " values (#04-1, $P, 'Anna', 'Region', 'region anna', false)",
          "insert into person (id, provider, revision, given_name, family_name, sort_key,"
              + " search_key, pronoun, protection, phone, address, wishes) values (#10-1, $P, 1,"
              + " 'Bo', 'Skiss', 'skiss bo', 'bo skiss', '', 'NONE', '', '', '')",
          member(1, "A", "Mamma", "PRIVATE"),
          member(2, "B", "god man", "LEGAL_REPRESENTATIVE"),
          member(3, "C", "vän", "PEER"),
          "insert into member_status (id, provider, member, ord, status, begun_at, recorded_by,"
              + " persons_word) values (#14-1, $P, #13-1, 1, 'APPROVED_BY_PERSON', $N, #04-1,"
              + " 'Ja, i går.')");

  private static String member(int number, String name, String relation, String kind) {
    return String.format(
        "insert into network_member (id, provider, person, revision, name, relation, kind, sphere,"
            + " phone, emergency_contact, status, since) values (#13-%d, $P, #10-1, 1, '%s', '%s',"
            + " '%s', 'PRIVATE', '', false, 'ACCEPTED', $N)",
        number, name, relation, kind);
  }
}
