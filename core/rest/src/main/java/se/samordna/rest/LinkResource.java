package se.samordna.rest;

import java.util.List;
import se.samordna.Id;
import se.samordna.consent.ConsentWord;
import se.samordna.link.LinkOffer;
import se.samordna.link.LinkedView;
import se.samordna.link.PersonLink;
import se.samordna.link.PersonLinks;
import se.samordna.link.PersonLinks.Confirmation;
import se.samordna.link.PersonLinks.NewOffer;
import se.samordna.link.SharedText;
import se.samordna.organisation.Provider;

/** Links between two providers' rows of the same human, and what is read through them. */
record LinkResource(PersonLinks links) implements Resource {
  record NewCode(Id<Provider> to) {}

  record LinkEnd(String reason) {}

  record Judgement(List<SharedText> texts) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/links", "links", "The person's links")
            .givesRows(PersonLink.class)
            .by(call -> Reply.of(new Rows<>(links.of(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/links", "confirmLink", "Enter a code from the person")
            .takes(Confirmation.class)
            .makes(PersonLink.class)
            .by(
                call ->
                    Reply.of(
                        links.confirm(
                            call.caller(), call.id("person"), call.body(Confirmation.class)))),
        Operation.get("/persons/{person}/link-codes", "linkCodes", "Codes given to the person")
            .givesRows(LinkOffer.class)
            .by(call -> Reply.of(new Rows<>(links.offers(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/link-codes", "offerLink", "Make a code for the person")
            .takes(NewCode.class)
            .makes(NewOffer.class)
            .by(
                call ->
                    Reply.of(
                        links.offer(
                            call.caller(), call.id("person"), call.body(NewCode.class).to()))),
        Operation.delete("/link-codes/{code}", "takeBackLinkCode", "Take a code back")
            .by(
                call -> {
                  links.takeBack(call.caller(), call.id("code"));
                  return Reply.nothing();
                }),
        Operation.get("/links/{link}/view", "linkedView", "What the other provider lets be read")
            .gives(LinkedView.class)
            .by(call -> Reply.of(links.read(call.caller(), call.id("link")))),
        Operation.post("/links/{link}:withdraw", "withdrawThroughLink", "Take consents back")
            .takes(ConsentWord.class)
            .gives(PersonLink.class)
            .by(
                call ->
                    Reply.of(
                        links.withdraw(
                            call.caller(), call.id("link"), call.body(ConsentWord.class)))),
        Operation.post("/links/{link}:end", "endLink", "End a link for both sides")
            .takes(LinkEnd.class)
            .gives(PersonLink.class)
            .by(
                call ->
                    Reply.of(
                        links.end(
                            call.caller(), call.id("link"), call.body(LinkEnd.class).reason()))),
        Operation.get("/persons/{person}/shared-texts", "sharedTexts", "What others may read")
            .givesRows(SharedText.class)
            .by(call -> Reply.of(new Rows<>(links.texts(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/shared-texts", "judgeTexts", "Say what texts touch")
            .takes(Judgement.class)
            .gives(new Shapes.Generic(Rows.class, SharedText.class))
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            links.judge(
                                call.caller(),
                                call.id("person"),
                                call.body(Judgement.class).texts())))));
  }
}
