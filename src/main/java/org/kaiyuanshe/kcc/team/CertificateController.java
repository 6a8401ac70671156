package org.kaiyuanshe.kcc.team;

import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The certificate of an appointment, for everyone who has its address. */
@Controller
class CertificateController {

	private final Certificates certificates;

	private final PortalSettings settings;

	CertificateController(Certificates certificates, PortalSettings settings) {
		this.certificates = certificates;
		this.settings = settings;
	}

	@GetMapping("/certificates/{id}")
	String show(@PathVariable UUID id, Model model, Locale locale) {
		Certificate certificate = this.certificates.find(id).orElseThrow(NotFoundException::new);
		String url = this.settings.url((locale.getLanguage().equals("en") ? "/en" : "") + "/certificates/" + id);
		model.addAttribute("page", certificate);
		model.addAttribute("url", url);
		model.addAttribute("qr", QrCode.of(url));
		return "team/certificate";
	}

}
