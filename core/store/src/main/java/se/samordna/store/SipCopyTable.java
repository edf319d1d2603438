package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.SipCopyStore;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipVersion.Confirmation;
import se.samordna.sip.SipVersion.Standing;
import se.samordna.text.Days;

/** Copies of other providers' SIPs as rows of the provider that has them. */
final class SipCopyTable implements SipCopyStore {
  private final Handle handle;

  SipCopyTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Id<Provider> provider, ReceivedSip copy) {
    handle.execute(
        "insert into sip_received (id, provider, person, from_provider, common_id, number, content,"
            + " parties, sha256, adopted_on, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        copy.id(),
        provider,
        copy.person(),
        copy.from(),
        UUID.fromString(copy.commonId()),
        copy.number(),
        SipJson.write(copy.content()),
        SipJson.parties(copy.parties()),
        copy.sha256(),
        copy.adoptedOn(),
        copy.receivedAt());
    for (int i = 0; i < copy.standings().size(); i++) {
      Standing standing = copy.standings().get(i);
      handle.execute(
          "insert into sip_received_standing (received, ord, provider, party, confirm_by)"
              + " values (?, ?, ?, ?, ?)",
          copy.id(),
          i,
          provider,
          standing.party(),
          standing.confirmBy());
      Confirmation confirmed = standing.confirmed();
      if (confirmed != null) {
        confirm(copy.from(), copy.commonId(), copy.number(), i, confirmed);
      }
    }
  }

  @Override
  public List<ReceivedSip> of(Id<Provider> provider, Id<Person> person) {
    Map<Id<ReceivedSip>, List<Standing>> standings = new HashMap<>();
    handle
        .createQuery(
            "select s.received, s.party, s.confirm_by, s.confirmed_on, s.confirmed_name,"
                + " s.confirmed_by, s.confirmed_at from sip_received_standing s"
                + " join sip_received r on r.id = s.received where r.provider = ?"
                + " and r.person = ? order by s.received, s.ord")
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> Map.entry(Sql.<ReceivedSip>id(row, 1), standing(row)))
        .forEach(
            one ->
                standings
                    .computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                    .add(one.getValue()));
    return handle
        .createQuery(
            "select r.id, r.person, r.from_provider, p.name, r.common_id, r.number, r.content,"
                + " r.parties, r.sha256, r.adopted_on, r.received_at, r.frozen_at"
                + " from sip_received r join provider p on p.id = r.from_provider"
                + " where r.provider = ? and r.person = ? order by r.received_at desc, r.id")
        .bind(0, provider)
        .bind(1, person)
        .map((row, context) -> copy(row, standings))
        .list();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String name = row.getString(5);
    return new Standing(
        Sql.id(row, 2),
        Sql.day(row, 3),
        name == null
            ? null
            : new Confirmation(
                row.getObject(4, java.time.LocalDate.class),
                name,
                Sql.id(row, 6),
                Sql.required(row, 7)));
  }

  private static ReceivedSip copy(ResultSet row, Map<Id<ReceivedSip>, List<Standing>> standings)
      throws SQLException {
    Id<ReceivedSip> id = Sql.id(row, 1);
    @Nullable Instant frozen = Sql.instant(row, 12);
    return new ReceivedSip(
        id,
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4),
        Sql.<Sip>id(row, 5).toString(),
        row.getInt(6),
        SipJson.content(row.getString(7)),
        SipJson.parties(row.getString(8)),
        standings.getOrDefault(id, List.of()),
        row.getString(9),
        false,
        row.getObject(10, java.time.LocalDate.class),
        Sql.required(row, 11),
        frozen == null ? null : Days.of(frozen));
  }

  @Override
  public void confirm(
      Id<Provider> from, String commonId, int number, int standing, Confirmation confirmation) {
    handle.execute(
        "update sip_received_standing set confirmed_on = ?, confirmed_name = ?, confirmed_by = ?,"
            + " confirmed_at = ? where ord = ? and received in (select id from sip_received"
            + " where from_provider = ? and common_id = ? and number = ?)",
        confirmation.day(),
        confirmation.by(),
        confirmation.recordedBy(),
        confirmation.recordedAt(),
        standing,
        from,
        UUID.fromString(commonId),
        number);
  }

  @Override
  public void freeze(Id<Provider> from, String commonId, Instant at) {
    handle.execute(
        "update sip_received set frozen_at = ? where from_provider = ? and common_id = ?"
            + " and frozen_at is null",
        at,
        from,
        UUID.fromString(commonId));
  }

  @Override
  public boolean leftBy(Id<Provider> provider, Id<Sip> sip, UUID consent) {
    return handle
            .createQuery(
                "select count(*) from sip_copy where sip = ? and provider = ? and consent = ?")
            .bind(0, sip)
            .bind(1, provider)
            .bind(2, consent)
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
