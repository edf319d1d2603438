package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.MemberScope;
import se.samordna.network.NetworkMember;
import se.samordna.network.ScopeInterval;
import se.samordna.organisation.Provider;

/** What members may know, one row for each time it was agreed on. */
final class ScopeRows {
  private ScopeRows() {}

  static void add(
      Handle handle, Id<Provider> provider, NetworkMember member, ScopeInterval interval) {
    MemberScope scope = interval.scope();
    SaidRows.bind(
            handle
                .createUpdate(
                    """
                    insert into member_scope (member, ord, provider, shared, excluded, exceptions,
                      minutes, begun_at, recorded_by, said_by, said_through, said_on, said_how,
                      persons_word)
                    values (:member, :ord, :provider, :shared, :excluded, :exceptions, :minutes,
                      :begun, :by, :saidBy, :through, :saidOn, :how, :word)
                    """)
                .bind("member", member.id())
                .bind("ord", member.revision())
                .bind("provider", provider)
                .bind("shared", Categories.text(scope.shared()))
                .bind("excluded", Categories.text(scope.excluded()))
                .bind("exceptions", scope.exceptions())
                .bind("minutes", scope.minutes())
                .bind("begun", interval.from())
                .bind("by", interval.recordedBy())
                .bind("word", interval.personsWord()),
            interval.said())
        .execute();
  }

  static List<ScopeInterval> of(Handle handle, Id<Provider> provider, Id<NetworkMember> member) {
    return handle
        .createQuery(
            "select m.shared, m.excluded, m.exceptions, m.minutes, m.begun_at, m.ended_at,"
                + " m.recorded_by, m.persons_word, m.said_by, m.said_through, m.said_on,"
                + " m.said_how, s.given_name, s.family_name from member_scope m"
                + " left join staff s on s.id = m.recorded_by"
                + " where m.provider = ? and m.member = ? order by m.ord")
        .bind(0, provider)
        .bind(1, member)
        .map(
            (row, context) ->
                new ScopeInterval(
                    read(row.getString(1), row, 2),
                    Sql.required(row, 5),
                    Sql.instant(row, 6),
                    Sql.idOrNull(row, 7),
                    row.getObject(7) == null ? "" : row.getString(13) + " " + row.getString(14),
                    Objects.requireNonNull(SaidRows.read(row, 9)),
                    row.getString(8)))
        .list();
  }

  /** What is shared, and the three columns from one on; nothing where there is no row. */
  static MemberScope read(@Nullable String shared, ResultSet row, int next) throws SQLException {
    return shared == null
        ? MemberScope.NOTHING
        : new MemberScope(
            Categories.read(shared),
            Categories.read(row.getString(next)),
            row.getString(next + 1),
            row.getBoolean(next + 2));
  }
}
