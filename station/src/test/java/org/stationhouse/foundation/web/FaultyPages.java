package org.stationhouse.foundation.web;

import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.staff.ProofNeeded;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Pages of the tests: one address for each fault. */
@Controller
class FaultyPages {

    @GetMapping("/test/fault/{kind}")
    @Needs("web.page.open")
    String fault(@PathVariable String kind) {
        throw switch (kind) {
            case "refused" -> new Refusal("A second person must do this.", "SECURITY 2");
            case "none" -> new NoSuch();
            case "stale" -> new SomeoneElseSaved("gallery");
            case "proof" -> new ProofNeeded("web.page.open");
            default -> new IllegalStateException("secret detail of " + kind);
        };
    }

    @GetMapping("/test/needs")
    @Needs("web.page.open")
    String needs(@RequestParam String answer) {
        return "redirect:/test/gallery";
    }

    @GetMapping("/test/ref/{ref}")
    @Needs("web.page.open")
    String ref(@PathVariable PublicRef ref) {
        throw new NoSuch();
    }

    /** Answers of no bytes at all. */
    @GetMapping("/test/empty/{kind}")
    @Needs("web.page.open")
    ResponseEntity<?> empty(@PathVariable String kind) {
        return switch (kind) {
            case "bytes" ->
                ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(new byte[0]);
            case "text" -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("");
            case "length" -> ResponseEntity.ok().contentLength(0).body(new byte[0]);
            default -> ResponseEntity.noContent().build();
        };
    }

    /** Refuses the form, and breaks when the answer is on its way already. */
    @PostMapping("/test/late")
    @Needs("web.page.open")
    View late(@Valid @ModelAttribute("form") GalleryForm form, BindingResult errors) {
        return (model, request, response) -> {
            response.flushBuffer();
            throw new IllegalStateException("after the first byte");
        };
    }
}
