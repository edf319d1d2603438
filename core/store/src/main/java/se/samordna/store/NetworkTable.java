package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.NetworkStore;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Networks: one row a member, one row a status. */
final class NetworkTable implements NetworkStore {
  private static final String MEMBER =
      "select id, person, revision, name, relation, kind, sphere, phone, emergency_contact,"
          + " status, since, ended_at from network_member ";

  private final Handle handle;

  NetworkTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<NetworkMember> member) {
    return Owners.of(handle, "network_member", provider, member);
  }

  @Override
  public void add(Id<Provider> provider, NetworkMember member, MemberInterval status) {
    handle
        .createUpdate(
            """
            insert into network_member (id, provider, person, revision, name, relation, kind,
              sphere, phone, emergency_contact, status, since)
            values (:id, :provider, :person, :revision, :name, :relation, :kind, :sphere, :phone,
              :emergency, :status, :since)
            """)
        .bind("id", member.id())
        .bind("provider", provider)
        .bind("person", member.person())
        .bind("revision", member.revision())
        .bind("name", member.name())
        .bind("relation", member.relation())
        .bind("kind", member.kind().name())
        .bind("sphere", member.sphere().name())
        .bind("phone", member.phone())
        .bind("emergency", member.emergencyContact())
        .bind("status", member.status().name())
        .bind("since", member.since())
        .execute();
    add(provider, member, member.revision(), status);
  }

  private void add(Id<Provider> provider, NetworkMember member, int ord, MemberInterval status) {
    handle.execute(
        "insert into member_status (id, provider, member, ord, status, begun_at, recorded_by,"
            + " persons_word) values (?, ?, ?, ?, ?, ?, ?, ?)",
        Id.next(),
        provider,
        member.id(),
        ord,
        status.status().name(),
        status.from(),
        status.recordedBy(),
        status.personsWord());
  }

  @Override
  public Optional<NetworkMember> get(Id<Provider> provider, Id<NetworkMember> member) {
    return handle
        .createQuery(MEMBER + "where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, member)
        .map((row, context) -> member(row))
        .findOne();
  }

  @Override
  public Map<Id<Person>, List<NetworkMember>> of(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
        handle
            .createQuery(
                MEMBER
                    + "where provider = :provider and person = any(:persons)"
                    + " order by case when ended_at is null then 0 else 1 end, name, id")
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map((row, context) -> member(row))
            .list(),
        NetworkMember::person);
  }

  @Override
  public boolean replace(Id<Provider> provider, NetworkMember member, MemberInterval status) {
    int changed =
        handle
            .createUpdate(
                """
                update network_member set revision = :revision, status = :status, since = :since,
                  ended_at = :ended
                where provider = :provider and id = :id and revision = :revision - 1
                """)
            .bind("revision", member.revision())
            .bind("status", member.status().name())
            .bind("since", member.since())
            .bind("ended", member.ended())
            .bind("provider", provider)
            .bind("id", member.id())
            .execute();
    if (changed == 0) {
      return false;
    }
    handle.execute(
        "update member_status set ended_at = ? where member = ? and ended_at is null",
        status.from(),
        member.id());
    add(provider, member, member.revision(), status);
    return true;
  }

  @Override
  public List<MemberInterval> history(Id<Provider> provider, Id<NetworkMember> member) {
    return handle
        .createQuery(
            "select status, begun_at, ended_at, recorded_by, persons_word from member_status"
                + " where provider = ? and member = ? order by ord")
        .bind(0, provider)
        .bind(1, member)
        .map(
            (row, context) ->
                new MemberInterval(
                    MemberStatus.valueOf(row.getString(1)),
                    Sql.required(row, 2),
                    Sql.instant(row, 3),
                    Sql.id(row, 4),
                    row.getString(5)))
        .list();
  }

  private static NetworkMember member(ResultSet row) throws SQLException {
    return new NetworkMember(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        NetworkMember.Kind.valueOf(row.getString(6)),
        NetworkMember.Sphere.valueOf(row.getString(7)),
        row.getString(8),
        row.getBoolean(9),
        MemberStatus.valueOf(row.getString(10)),
        Sql.required(row, 11),
        Sql.instant(row, 12));
  }
}
