package se.samordna.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditQuery;
import se.samordna.audit.AuditReviews;
import se.samordna.audit.AuditReviews.NewConclusion;
import se.samordna.audit.AuditReviews.NewFinding;
import se.samordna.audit.AuditReviews.NewSample;
import se.samordna.audit.AuditReviews.NewWatch;
import se.samordna.audit.AuditSample;
import se.samordna.audit.LoggedPerson;
import se.samordna.audit.PersonLogs;
import se.samordna.audit.PersonLogs.Telling;
import se.samordna.audit.PersonLogs.Told;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.ReadAbout;
import se.samordna.audit.SampledAccess;
import se.samordna.audit.Watch;
import se.samordna.organisation.Provider;
import se.samordna.text.Text;

/** Reviews of who has read what, and what a person is told of it. */
record AuditResource(AuditReviews reviews, PersonLogs logs) implements Resource {
  private static final Text ACTION =
      new Text("en åtgärd, till exempel PERSON_READ", "an action, such as PERSON_READ");

  record Number(String number) {}

  record Tell(Told told) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/audit/lines", "auditLines", "Who has had access to what")
            .knows("staff", "person", "unit", "action", "from", "to")
            .givesPages(AuditLine.class)
            .by(call -> Reply.of(reviews.search(call.caller(), provider(call), query(call)))),
        Operation.post(
                "/audit:find",
                "findLog",
                "Whose log it is by number; a POST, for a number never stands in an address")
            .takes(Number.class)
            .gives(LoggedPerson.class)
            .by(call -> Reply.of(reviews.find(call.caller(), call.body(Number.class).number()))),
        Operation.get("/audit/samples", "auditSamples", "What has been drawn for review")
            .givesRows(AuditSample.class)
            .by(call -> Reply.of(new Rows<>(reviews.samples(call.caller(), provider(call))))),
        Operation.post("/audit/samples", "drawAuditSample", "Draw from a month that is over")
            .takes(NewSample.class)
            .makes(AuditSample.class)
            .by(this::draw),
        Operation.get("/audit/samples/{sample}", "auditSample", "The accesses that were drawn")
            .givesPages(SampledAccess.class)
            .by(call -> Reply.of(reviews.sampled(call.caller(), call.id("sample"), call.page()))),
        Operation.post(
                "/audit/samples/{sample}:review",
                "reviewAccess",
                "Say what a review of a drawn access found")
            .takes(NewConclusion.class)
            .gives(SampledAccess.class)
            .by(
                call ->
                    Reply.of(
                        reviews.review(
                            call.caller(), call.id("sample"), call.body(NewConclusion.class)))),
        Operation.get(
                "/audit/protections",
                "protectionReviews",
                "Whose identities became protected, and the review of who had read before")
            .givesPages(ProtectionReview.class)
            .by(call -> Reply.of(reviews.protections(call.caller(), call.page()))),
        Operation.post(
                "/audit/protections/{review}:review",
                "reviewProtection",
                "Say what was found of who had read before a protection came")
            .takes(NewFinding.class)
            .gives(ProtectionReview.class)
            .by(
                call ->
                    Reply.of(
                        reviews.reviewProtection(
                            call.caller(), call.id("review"), call.body(NewFinding.class)))),
        Operation.get(
                "/audit/watches",
                "watches",
                "Whom auditors keep a special eye on, and who ended it")
            .givesPages(Watch.class)
            .by(call -> Reply.of(reviews.watches(call.caller(), call.page()))),
        Operation.post(
                "/persons/{person}/watches",
                "watchPerson",
                "Keep a special eye on who reads of the person")
            .takes(NewWatch.class)
            .makes(Watch.class)
            .by(
                call ->
                    Reply.of(
                            reviews.watch(
                                call.caller(), call.id("person"), call.body(NewWatch.class)))
                        .at("/audit/watches")),
        Operation.post("/audit/watches/{watch}:end", "endWatch", "End it before its time")
            .gives(Watch.class)
            .by(call -> Reply.of(reviews.endWatch(call.caller(), call.id("watch")))),
        Operation.get(
                "/persons/{person}/readers",
                "readers",
                "Who has read about the person, as the person is told")
            .givesPages(ReadAbout.class)
            .by(call -> Reply.of(logs.of(call.caller(), call.id("person"), call.page()))),
        Operation.get(
                "/persons/{person}/readers/all", "allReaders", "The whole of it, to be handed over")
            .givesRows(ReadAbout.class)
            .by(call -> Reply.of(new Rows<>(logs.whole(call.caller(), call.id("person"))))),
        Operation.get("/audit/tellings", "logTellings", "What persons are told of who has read")
            .givesRows(Telling.class)
            .by(call -> Reply.of(new Rows<>(logs.tellings(call.caller(), provider(call))))),
        Operation.post("/audit/tellings", "tellLog", "Settle what persons are told from now on")
            .takes(Tell.class)
            .makes(Telling.class)
            .by(
                call ->
                    Reply.of(logs.tell(call.caller(), provider(call), call.body(Tell.class).told()))
                        .at("/audit/tellings")));
  }

  private static Id<Provider> provider(Call call) {
    return call.caller().provider();
  }

  private static AuditQuery query(Call call) {
    return new AuditQuery(
        id(call, "staff"),
        id(call, "person"),
        id(call, "unit"),
        call.query("action").map(AuditResource::action).orElse(null),
        call.query("from").isPresent() ? call.day("from") : null,
        call.query("to").isPresent() ? call.day("to") : null,
        call.page());
  }

  private static <T> @Nullable Id<T> id(Call call, String name) {
    try {
      return call.query(name).<Id<T>>map(Id::of).orElse(null);
    } catch (IllegalArgumentException e) {
      throw Call.wrong(name, Shape.Leaf.IDENTITY.expected());
    }
  }

  private static Action action(String word) {
    try {
      return Action.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw Call.wrong("action", ACTION);
    }
  }

  private Reply draw(Call call) {
    AuditSample sample = reviews.draw(call.caller(), provider(call), call.body(NewSample.class));
    return Reply.of(sample).at("/audit/samples/" + sample.id());
  }
}
