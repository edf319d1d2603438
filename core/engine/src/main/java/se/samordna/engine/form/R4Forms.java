package se.samordna.engine.form;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.form.Answers;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;
import se.samordna.refusal.Refusal;

/** Forms and answers as FHIR R4 JSON, for those that may not know how JSON is read. */
@Component
public final class R4Forms implements FhirForms {
  @Activate
  public R4Forms() {}

  @Override
  public Form form(byte[] questionnaire) {
    FormReading reading = QuestionnaireParser.parse(questionnaire, Demands.OF_A_MODEL);
    return reading.form().orElseThrow(() -> new Refusal(reading.problems()));
  }

  @Override
  public Answers answers(Form form, byte[] questionnaireResponse) {
    return ResponseReader.read(form, questionnaireResponse);
  }

  @Override
  public byte[] response(Form form, Answers answers, boolean completed) {
    return ResponseWriter.write(form, answers, completed);
  }
}
