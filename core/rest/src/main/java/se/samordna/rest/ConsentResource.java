package se.samordna.rest;

import java.util.List;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentAttempt;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Consents.NewAttempt;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Consents.NewRefusal;
import se.samordna.consent.Disclosure;
import se.samordna.consent.DisclosureAnswer;
import se.samordna.consent.Recipient;

/** What a person has said yes and no to, and what was told of them. */
record ConsentResource(Consents consents) implements Resource {

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/consents", "consents", "What the person has said to")
            .givesRows(Consent.class)
            .knows("at")
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            consents.of(
                                call.caller(), call.id("person"), call.momentOrNull("at"))))),
        Operation.get("/persons/{person}/recipients", "recipients", "Who else may be told")
            .givesRows(Recipient.class)
            .by(
                call ->
                    Reply.of(new Rows<>(consents.recipients(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/consents", "giveConsent", "Record a yes")
            .takes(NewConsent.class)
            .makes(Consent.class)
            .by(
                call ->
                    Reply.of(
                        consents.give(
                            call.caller(), call.id("person"), call.body(NewConsent.class)))),
        Operation.post("/persons/{person}/refused-consents", "refuseConsent", "Record a no")
            .takes(NewRefusal.class)
            .makes(Consent.class)
            .by(
                call ->
                    Reply.of(
                        consents.refuse(
                            call.caller(), call.id("person"), call.body(NewRefusal.class)))),
        Operation.post("/consents/{consent}:withdraw", "withdrawConsent", "Take a consent back")
            .takes(ConsentWord.class)
            .gives(Consent.class)
            .by(
                call ->
                    Reply.of(
                        consents.withdraw(
                            call.caller(), call.id("consent"), call.body(ConsentWord.class)))),
        Operation.get("/persons/{person}/consent-attempts", "consentAttempts", "What was tried")
            .givesRows(ConsentAttempt.class)
            .by(call -> Reply.of(new Rows<>(consents.attempts(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/consent-attempts", "attemptConsent", "Record an attempt")
            .takes(NewAttempt.class)
            .makes(ConsentAttempt.class)
            .by(
                call ->
                    Reply.of(
                        consents.attempt(
                            call.caller(), call.id("person"), call.body(NewAttempt.class)))),
        Operation.post(
                "/persons/{person}/disclosure-questions", "mayDisclose", "Whether it may be told")
            .takes(NewDisclosure.class)
            .gives(DisclosureAnswer.class)
            .by(
                call ->
                    Reply.of(
                        consents.mayDisclose(
                            call.caller(), call.id("person"), call.body(NewDisclosure.class)))),
        Operation.post("/persons/{person}/disclosures", "disclose", "Record a copy handed over")
            .takes(NewDisclosure.class)
            .makes(Disclosure.class)
            .by(
                call ->
                    Reply.of(
                        consents.disclose(
                            call.caller(), call.id("person"), call.body(NewDisclosure.class)))),
        Operation.get("/persons/{person}/disclosures", "disclosures", "What was told")
            .givesPages(Disclosure.class)
            .by(
                call ->
                    Reply.of(consents.disclosures(call.caller(), call.id("person"), call.page()))));
  }
}
