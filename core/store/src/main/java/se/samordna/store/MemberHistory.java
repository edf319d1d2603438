package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.past.PersonThen.MemberThen;
import se.samordna.person.Person;
import se.samordna.text.Days;

/** What was known of members of networks before it was changed. */
final class MemberHistory {
  private static final String FACTS =
      "name, relation_code, relation, kind, sphere, closeness, phone, emergency_contact";

  private static final String THEN =
      """
      select m.id, coalesce(w.name, m.name) as called,
        coalesce(w.relation_code, m.relation_code), coalesce(w.relation, m.relation),
        coalesce(w.sphere, m.sphere),
        case when w.member is null then m.closeness else w.closeness end, t.status,
        s.shared, s.excluded, s.exceptions, s.minutes
      from network_member m
      join member_status t on t.member = m.id and %s
      left join member_scope s on s.member = m.id and %s
      left join network_member_was w on w.member = m.id and w.until_at > :at
        and not exists (select 1 from network_member_was x where x.member = w.member
          and x.until_at > :at and x.revision < w.revision)
      where m.provider = :provider and m.person = :person
        and (m.ends_on is null or m.ends_on > :day)
      order by called, m.id
      """
          .formatted(Sql.heldAt("t"), Sql.heldAt("s"));

  private MemberHistory() {}

  /** Keeps the member as it is, unless it has changed since the revision before. */
  static void keep(Handle handle, Id<Provider> provider, NetworkMember changed, Instant at) {
    handle.execute(
        "insert into network_member_was (member, revision, provider, "
            + FACTS
            + ", until_at) select id, revision, provider, "
            + FACTS
            + ", cast(? as timestamp with time zone) from network_member"
            + " where provider = ? and id = ? and revision = ?",
        at,
        provider,
        changed.id(),
        changed.revision() - 1);
  }

  /** Who was suggested for a network or in it at a moment. */
  static List<MemberThen> then(
      Handle handle, Id<Provider> provider, Id<Person> person, Instant at) {
    return handle
        .createQuery(THEN)
        .bind("provider", provider)
        .bind("person", person)
        .bind("at", at)
        .bind("day", Days.of(at))
        .map((row, context) -> member(row))
        .stream()
        .filter(member -> !member.status().isOver())
        .toList();
  }

  private static MemberThen member(ResultSet row) throws SQLException {
    return new MemberThen(
        Sql.id(row, 1),
        row.getString(2),
        NetworkMember.Relation.valueOf(row.getString(3)),
        row.getString(4),
        NetworkMember.Sphere.valueOf(row.getString(5)),
        Sql.whole(row, 6),
        MemberStatus.valueOf(row.getString(7)),
        ScopeRows.read(row.getString(8), row, 9));
  }
}
