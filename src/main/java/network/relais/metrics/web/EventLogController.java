package network.relais.metrics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import network.relais.metrics.WriteEventLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log that the figures of steps are made of, by their filters, as a file. */
@Controller
class EventLogController {

    private final ReadQuestion readQuestion;
    private final WriteEventLog writeEventLog;

    EventLogController(ReadQuestion readQuestion, WriteEventLog writeEventLog) {
        this.readQuestion = readQuestion;
        this.writeEventLog = writeEventLog;
    }

    /** Leaves while it is read, so that it may be of any size. Where it cannot go on, it is no whole document and breaks off. */
    @GetMapping("/api/metrics/event-log.xes")
    void eventLog(@RequestParam MultiValueMap<String, String> address, HttpServletResponse response)
            throws IOException {
        var asked = readQuestion.readStrictly(address, ReadQuestion.FILTERS);
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"relais-%s-%s.xes\""
                        .formatted(asked.period().from(), asked.period().to()));
        try {
            writeEventLog.write(
                    new WriteEventLog.Asked(asked.period(), asked.selection(), asked.phase(), asked.version()),
                    response.getOutputStream());
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw failure;
        }
    }
}
