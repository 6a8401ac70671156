package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.Authority;
import org.kaiyuanshe.kcc.core.Coordinates;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.event.EventMode;
import org.kaiyuanshe.kcc.event.EventPerson.Part;
import org.kaiyuanshe.kcc.event.EventRecord.Attendance;
import org.kaiyuanshe.kcc.event.Standing;
import org.kaiyuanshe.kcc.registration.RegistrationSamples;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.workgroup.WorkgroupKind;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The records of a pack's YAML files, field by field as they are written there
 * (docs/content-packs.md).
 */
final class PackRecords {

	private PackRecords() {
	}

	/** What every record says about itself (R16). */
	interface Sourced {

		@Nullable String source();

		@Nullable String asOf();

		@Nullable LocalizedText note();

		default Provenance provenance() {
			LocalizedText note = note();
			return new Provenance(source(), asOf(), (note != null) ? note.zh() : null,
					(note != null) ? note.en() : null);
		}

	}

	/** chapters.yaml. */
	record ChapterRecord(@JsonProperty(required = true) String slug, @JsonProperty(required = true) LocalizedText city,
			@JsonProperty(required = true) String region, @JsonProperty(required = true) String country,
			@JsonProperty(required = true) ZoneId zone, @Nullable LocalDate founded,
			@Nullable LocalizedText foundedText, @Nullable LocalizedText stage, @Nullable Integer coreMembers,
			@Nullable LocalizedText intro, @Nullable LocalizedText wechat, @Nullable String mailbox,
			@Nullable String source, @Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

	/** workgroups.yaml. */
	record WorkgroupRecord(@JsonProperty(required = true) String slug,
			@JsonProperty(required = true) LocalizedText name, @JsonProperty(required = true) WorkgroupKind kind,
			@Nullable String parent, @Nullable List<String> tags, @Nullable LocalDate founded, @Nullable String mailbox,
			@Nullable LocalizedText intro, @Nullable List<LinkRecord> links, boolean archived, @Nullable String source,
			@Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

	/** A link in workgroups.yaml. */
	record LinkRecord(@JsonProperty(required = true) LocalizedText label, @JsonProperty(required = true) String url) {
	}

	/** members.yaml. */
	record MemberRecord(@JsonProperty(required = true) String name, @Nullable String alias, @Nullable String latin,
			@Nullable String pinyin, @Nullable Integer formal, @Nullable LocalizedText affiliation,
			@Nullable String slug, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {
	}

	/**
	 * appointments.yaml: either a chapter or a workgroup. A sample whose chapter the
	 * records lack is of the one named by {@code orElse}.
	 */
	record AppointmentRecord(@JsonProperty(required = true) String member, @JsonProperty(required = true) Role role,
			@Nullable String chapter, @Nullable String workgroup, @Nullable PackDate from, @Nullable PackDate to,
			boolean doubtful, @Nullable String orElse, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {

		AppointmentRecord in(@Nullable String other) {
			return new AppointmentRecord(this.member, this.role, other, this.workgroup, this.from, this.to,
					this.doubtful, null, this.source, this.asOf, this.note);
		}

	}

	/** events.yaml. */
	record EventEntry(@JsonProperty(required = true) String slug, @Nullable String chapter,
			@JsonProperty(required = true) LocalizedText title, @Nullable LocalizedText summary,
			@Nullable LocalizedText description, @Nullable LocalizedText recap,
			@JsonProperty(required = true) PackDate date, @Nullable PackDate endDate, @Nullable LocalTime start,
			@Nullable LocalTime end, @Nullable ZoneId zone, @JsonProperty(required = true) EventMode mode,
			@Nullable LocalizedText venue, @Nullable LocalizedText address, @Nullable String onlineUrl,
			@Nullable Coordinates coordinates, @Nullable Integer capacity, @Nullable AttendanceRecord attendance,
			@Nullable List<AgendaEntry> agenda, @Nullable List<PersonEntry> people,
			@Nullable List<PartnerEntry> partners, @Nullable List<CoHostEntry> coHosts, Standing.@Nullable Kind state,
			@Nullable LocalizedText reason, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {
	}

	/** Something on the agenda in events.yaml. */
	record AgendaEntry(@Nullable LocalTime time, @JsonProperty(required = true) LocalizedText title) {
	}

	/**
	 * Someone named in events.yaml; who is no {@code SPEAKER} is an {@code ORGANISER}.
	 */
	record PersonEntry(@JsonProperty(required = true) String name, @Nullable LocalizedText role, @Nullable Part part) {
	}

	/** A partner in events.yaml. */
	record PartnerEntry(@Nullable String zh, @Nullable String en, @Nullable String url) {
	}

	/** A co-host in events.yaml; one that has yet to answer is {@code waiting}. */
	record CoHostEntry(@JsonProperty(required = true) String chapter, @Nullable Boolean waiting) {
	}

	/** recaps.yaml; without {@code published} the day is not known. */
	record RecapEntry(@JsonProperty(required = true) String slug, @JsonProperty(required = true) LocalizedText title,
			@JsonProperty(required = true) LocalizedText body, @JsonProperty(required = true) List<String> events,
			@Nullable String nextEvent, @Nullable String videoUrl, @Nullable PackDate published,
			@Nullable String source, @Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

	/** registrations.yaml. */
	record RegistrationsRecord(@JsonProperty(required = true) String event, @Nullable String question, int walkIns,
			@Nullable List<RegistrationSamples.Guest> guests) {
	}

	/** The attendance in events.yaml: an estimate and whose it is (R11). */
	record AttendanceRecord(@JsonProperty(required = true) Integer estimate,
			@JsonProperty(required = true) LocalizedText estimateSource) {

		Attendance toAttendance() {
			return new Attendance(this.estimate, this.estimateSource);
		}

	}

	/** clocks.yaml, in sample data only. */
	record ClockRecord(@JsonProperty(required = true) String chapter,
			@JsonProperty(required = true) PackDate recordsFrom) {
	}

	/** applications.yaml, in sample data only. */
	record ApplicationRecord(@JsonProperty(required = true) LocalizedText city,
			@JsonProperty(required = true) String region, @JsonProperty(required = true) String country,
			@JsonProperty(required = true) ZoneId zone, @JsonProperty(required = true) String applicant,
			@JsonProperty(required = true) String mail, @JsonProperty(required = true) String motivation,
			@JsonProperty(required = true) String plan, @JsonProperty(required = true) PackDate submitted,
			List<CoLeadRecord> coLeads, @Nullable String reviewer, @Nullable String source, @Nullable String asOf) {

		ApplicationRecord {
			coLeads = (coLeads != null) ? coLeads : List.of();
		}

	}

	/** Who starts the chapter together with the applicant; has confirmed. */
	record CoLeadRecord(@JsonProperty(required = true) String name, @JsonProperty(required = true) String mail) {
	}

	/** accounts.yaml, in sample data only. */
	record AccountRecord(@JsonProperty(required = true) String mail, @JsonProperty(required = true) String member,
			@JsonProperty(required = true) Authority role) {
	}

}
