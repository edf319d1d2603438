package se.samordna.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;
import se.samordna.Id;
import se.samordna.engine.store.MergeStore.Joined;
import se.samordna.merge.Merges.Later;
import se.samordna.organisation.Provider;

/** Brings all that hangs on one row of a person over to another, and back. */
final class MergeWrites {
  /** What belongs to something that belongs to a person, and goes where that goes. */
  private static final List<Follows> FOLLOWING =
      List.of(
          new Follows("intervention", "plan", "plan"),
          new Follows("plan_correction", "plan", "plan"),
          new Follows("sip_correction", "sip", "sip"),
          new Follows("contact_correction", "contact", "contact"),
          new Follows("decision_correction", "decision", "shared_decision"),
          new Follows("meeting_correction", "meeting", "person_meeting"),
          new Follows("judged_text", "plan", "plan"),
          new Follows("consent_recipient", "consent", "consent"),
          new Follows("mandate", "member", "network_member"),
          new Follows("board_entry", "enrolment", "enrolment"),
          new Follows("limit_override", "enrolment", "enrolment"),
          new Follows("task", "enrolment", "enrolment"),
          new Follows("answered_form", "enrolment", "enrolment"),
          new Follows("meeting_decision", "meeting", "meeting"));

  private final Handle handle;
  private final Id<Provider> provider;
  private final Joined joined;
  private final int shift;

  MergeWrites(Handle handle, Id<Provider> provider, Joined joined, int shift) {
    this.handle = handle;
    this.provider = provider;
    this.joined = joined;
    this.shift = shift;
  }

  void join() {
    run(
        "insert into record_person (person, provider) select p.id, p.provider from person p"
            + " where p.id = :survivor and not exists (select 1 from record_person k"
            + " where k.person = :survivor) and exists (select 1 from record_person k"
            + " where k.person = :merged)",
        "record_person");
    for (HangingRows rows : HangingRows.of(handle)) {
      remember(rows, rows.table() + "." + rows.column() + " = :survivor", false);
      remember(rows, rows.moving(), true);
      change(rows, ":survivor", rows.alsoSet(true), rows.moving());
    }
  }

  private void remember(HangingRows rows, String which, boolean moved) {
    run(
        "insert into merged_row (merge, provider, what, thing, ord, moved) select cast(:merge as"
            + " uuid), cast(:provider as uuid), cast(:what as varchar), "
            + rows.thing()
            + ", "
            + rows.ord()
            + ", "
            + moved
            + " from "
            + rows.table()
            + " where "
            + which,
        rows.what());
  }

  void part(Later later) {
    List<HangingRows> all = HangingRows.of(handle);
    for (HangingRows rows : all) {
      String came =
          rows.table()
              + "."
              + rows.column()
              + " = :survivor and exists (select 1 from merged_row m where m.merge = :merge and"
              + " m.what = :what and m.moved and "
              + rows.found(":merged", ":shift")
              + ")";
      change(rows, ":merged", rows.alsoSet(false), came);
    }
    if (later == Later.GOES_BACK) {
      keepRecord();
      all.forEach(this::giveLater);
    }
    FOLLOWING.forEach(this::follow);
  }

  /** What goes back was written in a record, which is then kept of whom it goes back to. */
  private void keepRecord() {
    run(
        "insert into record_person (person, provider) select p.id, p.provider from person p"
            + " where p.id = :merged and not exists (select 1 from record_person k"
            + " where k.person = :merged) and exists (select 1 from record_entry e"
            + " join person_merge m on m.id = :merge where e.person = :survivor"
            + " and e.at >= m.merged_at)",
        "record_person");
  }

  /** What was written since, and came by no other merge that holds. */
  private void giveLater(HangingRows rows) {
    String since =
        rows.table()
            + "."
            + rows.column()
            + " = :survivor and not exists (select 1 from merged_row m where m.merge = :merge and"
            + " m.what = :what and not m.moved and "
            + rows.found(":survivor", "0")
            + ") and not exists (select 1 from merged_row m join person_merge o on o.id = m.merge"
            + " where o.survivor = :survivor and o.id <> :merge and o.undone_at is null and m.what ="
            + " :what and m.moved and "
            + rows.found("o.merged", "o.crisis_shift")
            + ")";
    change(rows, ":merged", Map.of(), since);
  }

  private void change(HangingRows rows, String to, Map<String, String> also, String which) {
    StringBuilder set = new StringBuilder(rows.column() + " = " + to);
    also.forEach((column, value) -> set.append(", ").append(column).append(" = ").append(value));
    run("update " + rows.table() + " set " + set + " where " + which, rows.what());
  }

  private void follow(Follows one) {
    String parent = " from " + one.to() + " p where p.id = " + one.table() + "." + one.column();
    run(
        "update "
            + one.table()
            + " set person = (select p.person"
            + parent
            + ") where "
            + one.table()
            + ".person in (:survivor, :merged) and exists (select 1"
            + parent
            + " and p.person in (:survivor, :merged) and p.person <> "
            + one.table()
            + ".person)",
        one.table());
  }

  private void run(String sql, String what) {
    Update update =
        handle
            .createUpdate(sql)
            .bind("merge", joined.id())
            .bind("provider", provider)
            .bind("what", what)
            .bind("survivor", joined.survivor())
            .bind("merged", joined.merged())
            .bind("survivorText", joined.survivor().toString())
            .bind("mergedText", joined.merged().toString())
            .bind("shift", shift);
    update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    update.execute();
  }

  /** A table whose rows belong to a row of another. */
  private record Follows(String table, String column, String to) {}
}
