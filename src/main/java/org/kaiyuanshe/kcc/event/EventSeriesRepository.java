package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface EventSeriesRepository extends JpaRepository<EventSeries, UUID> {

}
