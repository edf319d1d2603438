package se.samordna.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.organisation.Staff;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.EmergencyOpenings.NewOpening;
import se.samordna.protection.EmergencyOpenings.NewReview;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedExport.What;
import se.samordna.protection.ProtectedPersons;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.protection.ProtectedPersons.NewName;
import se.samordna.protection.ProtectedStaff;
import se.samordna.protection.SeenList;
import se.samordna.protection.StaffIdentity;

/** Protected identities: the named staff, staff's own names, and openings in an emergency. */
record ProtectionResource(ProtectedPersons named, ProtectedStaff names, EmergencyOpenings openings)
    implements Resource {
  record Reason(String reason) {}

  record ShownAs(String shownAs) {}

  record Decided(boolean granted, String words) {}

  record Taken(What what) {}

  /** Until when the caller's own opening holds; without a time when none does. */
  record Open(@Nullable Instant until) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/named-staff", "namedStaff", "Who may read of the person")
            .givesRows(NamedStaff.class)
            .by(call -> Reply.of(new Rows<>(named.named(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/named-staff", "nameStaff", "Put somebody on the person's list")
            .takes(NewName.class)
            .makes(NamedStaff.class)
            .by(
                call ->
                    Reply.of(
                        named.name(call.caller(), call.id("person"), call.body(NewName.class)))),
        Operation.post("/named-staff/{named}:end", "endNamedStaff", "Take somebody off a list")
            .takes(Reason.class)
            .by(this::end),
        Operation.get(
                "/persons/{person}/seen-lists",
                "seenLists",
                "Lists with the person on them that were shown since a day, to call back")
            .needs("since")
            .givesPages(SeenList.class)
            .by(
                call ->
                    Reply.of(
                        named.lists(
                            call.caller(), call.id("person"), call.day("since"), call.page()))),
        Operation.post(
                "/persons/{person}/exports",
                "askExport",
                "Ask to take something of a protected person out as a file")
            .takes(NewExport.class)
            .makes(ProtectedExport.class)
            .by(
                call ->
                    Reply.of(
                        named.askExport(
                            call.caller(), call.id("person"), call.body(NewExport.class)))),
        Operation.get(
                "/persons/{person}/exports", "exports", "What was asked to be taken out as a file")
            .givesRows(ProtectedExport.class)
            .by(call -> Reply.of(new Rows<>(named.exports(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/exports:take",
                "takeExport",
                "Take what somebody else has said yes to, once")
            .takes(Taken.class)
            .gives(ProtectedExport.class)
            .by(
                call ->
                    Reply.of(
                        named.takeExport(
                            call.caller(), call.id("person"), call.body(Taken.class).what()))),
        Operation.get("/exports", "askedExports", "What waits for a yes or no at one's units")
            .givesPages(ProtectedExport.class)
            .by(call -> Reply.of(named.exportsAsked(call.caller(), call.page()))),
        Operation.post(
                "/exports/{export}:decide", "decideExport", "Say yes or no to what somebody asks")
            .takes(Decided.class)
            .gives(ProtectedExport.class)
            .by(this::decide),
        Operation.post(
                "/persons/{person}:close",
                "closeRecord",
                "Close a protected person's record for good; nothing leads out of it")
            .by(this::close),
        Operation.post(
                "/staff/{staff}:protect",
                "protectStaff",
                "Show a role and a number instead of somebody's name")
            .takes(ShownAs.class)
            .gives(StaffIdentity.class)
            .by(
                call ->
                    Reply.of(
                        names.protect(
                            call.caller(), call.id("staff"), call.body(ShownAs.class).shownAs()))),
        Operation.post("/staff/{staff}:show", "showStaff", "Show somebody's name again")
            .gives(Staff.class)
            .by(call -> Reply.of(names.show(call.caller(), call.id("staff")))),
        Operation.get(
                "/units/{unit}/staff/{staff}/identity",
                "staffIdentity",
                "The name that is not shown, for those who lead or run the unit")
            .gives(StaffIdentity.class)
            .by(call -> Reply.of(names.identity(call.caller(), call.id("unit"), call.id("staff")))),
        Operation.post(
                "/persons/{person}/emergency-openings",
                "openInEmergency",
                "Open in an emergency, for a few hours and with a reason that is reviewed")
            .takes(Reason.class)
            .makes(EmergencyOpening.class)
            .by(
                call ->
                    Reply.of(
                        openings.open(
                            call.caller(), call.id("person"), call.body(Reason.class).reason()))),
        Operation.post(
                "/emergency-openings",
                "openElsewhereInEmergency",
                "Open somebody in an emergency whose care no unit of one's own takes part in")
            .takes(NewOpening.class)
            .makes(EmergencyOpening.class)
            .by(
                call ->
                    Reply.of(openings.openElsewhere(call.caller(), call.body(NewOpening.class)))),
        Operation.get(
                "/persons/{person}/emergency-opening",
                "emergencyOpening",
                "Until when one's own emergency opening holds")
            .gives(Open.class)
            .by(
                call ->
                    Reply.of(
                        new Open(
                            openings.openUntil(call.caller(), call.id("person")).orElse(null)))),
        Operation.get(
                "/emergency-openings",
                "emergencyOpenings",
                "The openings of the units one leads, or of the provider for an auditor")
            .givesPages(EmergencyOpening.class)
            .by(call -> Reply.of(openings.list(call.caller(), call.page()))),
        Operation.post(
                "/emergency-openings/{opening}:review",
                "reviewEmergencyOpening",
                "Say what a review of somebody else's opening found")
            .takes(NewReview.class)
            .gives(EmergencyOpening.class)
            .by(
                call ->
                    Reply.of(
                        openings.review(
                            call.caller(), call.id("opening"), call.body(NewReview.class)))));
  }

  private Reply close(Call call) {
    named.close(call.caller(), call.id("person"));
    return Reply.nothing();
  }

  private Reply decide(Call call) {
    Decided said = call.body(Decided.class);
    return Reply.of(
        named.decideExport(call.caller(), call.id("export"), said.granted(), said.words()));
  }

  private Reply end(Call call) {
    named.end(call.caller(), call.id("named"), call.body(Reason.class).reason());
    return Reply.nothing();
  }
}
