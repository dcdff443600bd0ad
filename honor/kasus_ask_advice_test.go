package honor_test

import "maps"

func (r *try) askTrial(a *answer) {
	trial, err := r.engine.Check(r.existing, r.proposed)
	out := &trialAnswer{failure: failure{faultsOf(err)}, Refused: trial.Refused(), Refusals: faultsOf(trial.Err())}
	for _, m := range trial.Months {
		out.Months = append(out.Months, trialMonth{m.Mitra, m.Month, monthOf(m.Before), monthOf(m.After), m.Proposed})
	}
	a.Trial = out
}

func (r *try) askMaxVolume(a *answer) {
	most, err := r.engine.MaxVolume(r.existing, r.proposed[0])
	a.MaxVolume = &volumeAnswer{most, failure{faultsOf(err)}}
}

func (r *try) askOtherSplit(a *answer) {
	shares, err := r.engine.OtherSplit(r.existing, r.proposed[0])
	a.OtherSplit = &splitAnswer{failure: failure{faultsOf(err)}}
	for _, s := range shares {
		a.OtherSplit.Shares = append(a.OtherSplit.Shares, shareAnswer{s.Month, s.Period.From, s.Period.To, s.Volume})
	}
}

func (r *try) askCandidates(a *answer) {
	candidates, err := r.engine.Candidates(r.proposed[0], maps.All(r.pool))
	a.Candidates = &candidateAnswer{failure: failure{faultsOf(err)}}
	for _, c := range candidates {
		a.Candidates.Chosen = append(a.Candidates.Chosen, candidate{c.Mitra, c.Takes, c.Room})
	}
}
