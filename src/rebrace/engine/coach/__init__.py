"""The coach that watches: landmarks in, repetitions, cues and honest gaps out."""
