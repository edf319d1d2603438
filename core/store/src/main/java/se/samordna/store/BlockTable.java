package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.engine.store.BlockStore;
import se.samordna.network.Said;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Blocks as rows with from and to; which unit wrote what is in {@link WriterRows}. */
final class BlockTable implements BlockStore {
  private final Handle handle;

  BlockTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Block> block) {
    return Owners.of(handle, "access_block", provider, block);
  }

  @Override
  public List<Block> of(Id<Provider> provider, Id<Person> person) {
    Map<Id<Block>, List<BlockLift>> lifts = new HashMap<>();
    handle
        .createQuery(
            """
            select l.block, l.id, l.unit, u.name, l.said_by, l.said_through, l.said_on, l.said_how,
              l.recorded_by, l.lifted_at, l.until_at
            from access_block b
            join block_lift l on l.block = b.id
            join unit u on u.id = l.unit
            where b.provider = :provider and b.person = :person
            order by l.lifted_at desc, l.id desc
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> Map.entry(Sql.<Block>id(row, 1), lift(row)))
        .forEach(
            each ->
                lifts
                    .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                    .add(each.getValue()));
    return handle
        .createQuery(
            """
            select b.id, b.person, b.unit, u.name, b.said_by, b.said_through, b.said_on, b.said_how,
              b.recorded_by, b.laid_at, b.end_said_by, b.end_said_through, b.end_said_on,
              b.end_said_how, b.ended_by, b.ended_at
            from access_block b join unit u on u.id = b.unit
            where b.provider = :provider and b.person = :person
            order by b.laid_at desc, b.id desc
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> block(row, lifts))
        .list();
  }

  private static BlockLift lift(ResultSet row) throws SQLException {
    return new BlockLift(
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4),
        said(row, 5),
        Sql.idOrNull(row, 9),
        Sql.required(row, 10),
        Sql.required(row, 11));
  }

  private static Said said(ResultSet row, int first) throws SQLException {
    return Objects.requireNonNull(SaidRows.read(row, first));
  }

  private static Block block(ResultSet row, Map<Id<Block>, List<BlockLift>> lifts)
      throws SQLException {
    Id<Block> id = Sql.id(row, 1);
    Said ended = SaidRows.read(row, 11);
    return new Block(
        id,
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4),
        said(row, 5),
        Sql.idOrNull(row, 9),
        Sql.required(row, 10),
        ended == null
            ? null
            : new Block.Ending(ended, Sql.idOrNull(row, 15), Sql.required(row, 16)),
        lifts.getOrDefault(id, List.of()));
  }

  @Override
  public List<Unit> units(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select u.id, u.provider, u.name, u.hsa_id from unit u
            where u.provider = :provider
              and u.id in (select r.unit from care_relation r where r.person = :person)
            order by u.sort_key, u.id
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map(
            (row, context) ->
                new Unit(Sql.id(row, 1), Sql.id(row, 2), row.getString(3), row.getString(4)))
        .list();
  }

  @Override
  public void lay(Id<Provider> provider, Block block) {
    SaidRows.bind(
            handle.createUpdate(
                """
                insert into access_block (id, provider, person, unit, said_by, said_through,
                  said_on, said_how, recorded_by, laid_at)
                values (:id, :provider, :person, :unit, :saidBy, :through, :saidOn, :how,
                  :recordedBy, :at)
                """),
            block.said())
        .bind("id", block.id())
        .bind("provider", provider)
        .bind("person", block.person())
        .bind("unit", block.unit())
        .bind("recordedBy", block.recordedBy())
        .bind("at", block.from())
        .execute();
  }

  @Override
  public boolean end(Id<Provider> provider, Id<Block> block, Block.Ending ending) {
    return SaidRows.bind(
                handle.createUpdate(
                    """
                    update access_block set end_said_by = :saidBy, end_said_through = :through,
                      end_said_on = :saidOn, end_said_how = :how, ended_by = :by, ended_at = :at
                    where provider = :provider and id = :id and ended_at is null
                    """),
                ending.said())
            .bind("id", block)
            .bind("provider", provider)
            .bind("by", ending.recordedBy())
            .bind("at", ending.at())
            .execute()
        == 1;
  }

  @Override
  public void lift(Id<Provider> provider, Id<Block> block, BlockLift lift) {
    SaidRows.bind(
            handle.createUpdate(
                """
                insert into block_lift (id, provider, block, unit, said_by, said_through, said_on,
                  said_how, recorded_by, lifted_at, until_at)
                values (:id, :provider, :block, :unit, :saidBy, :through, :saidOn, :how,
                  :recordedBy, :at, :until)
                """),
            lift.said())
        .bind("id", lift.id())
        .bind("provider", provider)
        .bind("block", block)
        .bind("unit", lift.unit())
        .bind("recordedBy", lift.recordedBy())
        .bind("at", lift.at())
        .bind("until", lift.until())
        .execute();
  }

  @Override
  public boolean endLift(Id<Provider> provider, Id<Block> block, Id<BlockLift> lift, Instant at) {
    return handle.execute(
            "update block_lift set meant_until = until_at, until_at = ? where provider = ?"
                + " and block = ? and id = ? and until_at > ?",
            at,
            provider,
            block,
            lift,
            at)
        == 1;
  }

  @Override
  public Map<Id<Person>, List<Held>> held(
      Id<Provider> provider, Collection<Id<Person>> persons, Instant at) {
    return held(provider, persons, at, " and b.laid_at <= :at");
  }

  @Override
  public Map<Id<Person>, List<Held>> heldNow(
      Id<Provider> provider, Collection<Id<Person>> persons, Instant now) {
    return held(provider, persons, now, "");
  }

  private Map<Id<Person>, List<Held>> held(
      Id<Provider> provider, Collection<Id<Person>> persons, Instant at, String since) {
    Map<Id<Person>, Map<Id<Unit>, Set<Id<Unit>>>> held = new HashMap<>();
    handle
        .createQuery(
            """
            select b.person, b.unit, l.unit from access_block b
            left join block_lift l on l.block = b.id and l.lifted_at <= :at and l.until_at > :at
            where b.provider = :provider and b.person = any(:persons)
              and (b.ended_at is null or b.ended_at > :at)
            """
                + since)
        .bind("provider", provider)
        .bind("persons", Sql.uuids(persons))
        .bind("at", at)
        .map((row, context) -> HeldRow.read(row))
        .forEach(
            row -> {
              Set<Id<Unit>> liftedFor =
                  held.computeIfAbsent(row.person(), key -> new HashMap<>())
                      .computeIfAbsent(row.unit(), key -> new HashSet<>());
              Id<Unit> lifted = row.liftedFor();
              if (lifted != null) {
                liftedFor.add(lifted);
              }
            });
    Map<Id<Person>, List<Held>> all = new HashMap<>();
    held.forEach(
        (person, units) ->
            all.put(
                person,
                units.entrySet().stream()
                    .map(each -> new Held(each.getKey(), each.getValue()))
                    .toList()));
    return all;
  }

  @Override
  public Map<UUID, Id<Unit>> writers(Id<Provider> provider, Collection<UUID> things) {
    return new WriterRows(handle, provider).of(things);
  }

  @Override
  public Map<Instant, Id<Unit>> crisisPlanWriters(Id<Provider> provider, Id<Person> person) {
    return new WriterRows(handle, provider).ofCrisisPlans(person);
  }

  private record HeldRow(Id<Person> person, Id<Unit> unit, @Nullable Id<Unit> liftedFor) {
    static HeldRow read(ResultSet row) throws SQLException {
      return new HeldRow(Sql.id(row, 1), Sql.id(row, 2), Sql.idOrNull(row, 3));
    }
  }
}
