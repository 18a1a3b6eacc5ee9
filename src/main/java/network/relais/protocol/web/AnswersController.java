package network.relais.protocol.web;

import static network.relais.web.PageLanguage.said;
import static network.relais.web.PageLanguage.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import network.relais.Rejection;
import network.relais.filing.Upload;
import network.relais.mission.UnknownMission;
import network.relais.people.Language;
import network.relais.protocol.AnswerOnPage;
import network.relais.protocol.AnswersPage;
import network.relais.protocol.RecordToldAnswer;
import network.relais.protocol.Seen;
import network.relais.protocol.TakeBackAnswer;
import network.relais.web.CurrentPerson;
import network.relais.web.PageLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the parties say to the version that they are asked about: to answer, to take back, to write down what one was told. */
@Controller
@RequestMapping("/missions/{missionId}/answers")
class AnswersController {

    private final AnswersPage page;
    private final AnswerOnPage answerOnPage;
    private final TakeBackAnswer takeBack;
    private final RecordToldAnswer recordTold;

    AnswersController(
            AnswersPage page, AnswerOnPage answerOnPage, TakeBackAnswer takeBack, RecordToldAnswer recordTold) {
        this.page = page;
        this.answerOnPage = answerOnPage;
        this.takeBack = takeBack;
        this.recordTold = recordTold;
    }

    @GetMapping
    ModelAndView answers(CurrentPerson person, @PathVariable String missionId) {
        return page(person, missionId, Map.of(), null);
    }

    @PostMapping
    Object answer(
            CurrentPerson person,
            Authentication signedIn,
            @PathVariable String missionId,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        return done(person, missionId, typed, next, () -> {
            answerOnPage.answer(
                    missionId,
                    person.id(),
                    new Seen(
                            version,
                            typed.getOrDefault("seen", ""),
                            Language.of(PageLanguage.now()),
                            CurrentPerson.means(signedIn)),
                    new AnswerOnPage.Typed(typed.get("answer"), typed.get("words"), typed.get("needsUntil")));
            return say("Your answer is recorded.", "Votre réponse est enregistrée.");
        });
    }

    @PostMapping("/take-back")
    Object takeBack(
            CurrentPerson person, Authentication signedIn, @PathVariable String missionId, RedirectAttributes next) {
        return done(person, missionId, Map.of(), next, () -> {
            takeBack.takeBack(missionId, person.id(), CurrentPerson.means(signedIn));
            return say(
                    "Your answer is taken back: answer anew below whenever you are ready.",
                    "Votre réponse est reprise\u00a0: répondez de nouveau ci-dessous quand vous voulez.");
        });
    }

    @PostMapping("/told")
    Object told(
            CurrentPerson person,
            @PathVariable String missionId,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes next) {
        return done(person, missionId, typed, next, () -> {
            recordTold.record(
                    missionId,
                    person.id(),
                    new RecordToldAnswer.Typed(
                            version,
                            typed.get("person"),
                            typed.get("toldAnswer"),
                            typed.get("toldOn"),
                            typed.get("toldHow"),
                            typed.get("toldWords")),
                    file == null ? Upload.NONE : upload(file));
            return say(
                    "Written down. The person gets a mail now and can say that it is wrong.",
                    "C’est noté. La personne reçoit un courriel maintenant et peut dire que c’est faux.");
        });
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(CurrentPerson person, @PathVariable String missionId, @PathVariable long file) {
        var kept = page.file(missionId, file, person.id());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.about().kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.about().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(kept.content());
    }

    private static Upload upload(MultipartFile file) {
        try {
            return Upload.of(file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object done(
            CurrentPerson person,
            String missionId,
            Map<String, String> typed,
            RedirectAttributes next,
            Supplier<String> action) {
        try {
            next.addFlashAttribute("said", action.get());
        } catch (UnknownMission none) {
            throw none;
        } catch (Rejection refused) {
            if (refused.isOvertaken()) {
                throw refused;
            }
            return page(person, missionId, typed, said(refused));
        }
        return "redirect:/missions/" + missionId + "/answers";
    }

    private ModelAndView page(
            CurrentPerson person, String missionId, Map<String, String> typed, @Nullable String refused) {
        var answers = new ModelAndView("answers", refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        answers.addObject("asked", page.of(missionId, person.id(), Language.of(PageLanguage.now())));
        answers.addObject("typed", typed);
        answers.addObject("refused", refused);
        return answers;
    }
}
